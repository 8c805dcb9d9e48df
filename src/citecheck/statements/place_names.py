"""Names of places that figures are given for, and words that show that a name is none. Data only."""

from __future__ import annotations

KNOWN = frozenset(
    """
    UK|US|USA|EU|England|Scotland|Wales|Northern Ireland|Britain|Great Britain|United Kingdom|United States|Ireland
    |France|Germany|Italy|Spain|Portugal|Netherlands|Belgium|Luxembourg|Denmark|Sweden|Norway|Finland|Iceland|Austria
    |Switzerland|Poland|Greece|Turkey|Russia|Ukraine|Hungary|Romania|Bulgaria|Croatia|Serbia|Slovenia|Slovakia|Estonia
    |Latvia|Lithuania|Cyprus|Malta|Czech Republic|Canada|Mexico|Brazil|Argentina|Chile|Colombia|Peru|China|India|Japan
    |South Korea|Korea|Singapore|Hong Kong|Taiwan|Vietnam|Thailand|Indonesia|Malaysia|Philippines|Pakistan|Bangladesh
    |Sri Lanka|Saudi Arabia|Costa Rica|Puerto Rico|Sierra Leone|Burkina Faso|El Salvador|Ivory Coast|Los Angeles
    |San Francisco|San Diego|Las Vegas|Buenos Aires|Sao Paulo|Tel Aviv|Cape Town|Kuala Lumpur|Phnom Penh|Abu Dhabi
    |Addis Ababa|Tower Hamlets|Milton Keynes|Tunbridge Wells
    |Iran|Iraq|Israel|Egypt|Kenya|Nigeria|Ghana|South Africa|Ethiopia|Morocco|Australia|New Zealand|Europe
    |Asia|Africa|North America|South America|Latin America|London|Greater London|Manchester|Greater Manchester
    |Birmingham|Leeds|Liverpool|Sheffield|Bristol|Newcastle|Nottingham|Leicester|Southampton|Portsmouth|Plymouth
    |Cardiff|Swansea|Edinburgh|Glasgow|Aberdeen|Dundee|Belfast|Cornwall|Devon|Kent|Essex|Sussex|Surrey|Norfolk|Suffolk
    |Yorkshire|Lancashire|Cumbria|Durham|Northumberland|Cheshire|Derbyshire|Staffordshire|Shropshire|Herefordshire
    |Worcestershire|Warwickshire|Gloucestershire|Oxfordshire|Buckinghamshire|Hertfordshire|Bedfordshire
    |Cambridgeshire|Lincolnshire|Nottinghamshire|Leicestershire|Northamptonshire|Rutland|Somerset|Dorset|Wiltshire
    |Hampshire|Berkshire|Merseyside|Tyneside|West Midlands|East Midlands|North East|North West|South East|South West
    |East of England|Hull|Bradford|Wolverhampton|Coventry|Stoke-on-Trent|Sunderland|Middlesbrough|Blackpool|Bolton
    |Salford|Stockport|Doncaster|Barnsley|Wakefield|York|Bath
    |Oxford|Cambridge|Norwich|Ipswich|Exeter|Gloucester|Worcester|Lincoln|Derby|Peterborough|Luton|Reading|Slough
    |Croydon|Camden|Islington|Hackney|Newham|Lambeth|Southwark|Lewisham|Greenwich|Barnet|Enfield|Haringey|Brighton
    |Boston|Chicago|California|Texas|Florida|Massachusetts|New York|Paris|Berlin|Madrid|Rome|Vienna|Stockholm|Oslo
    |Athens|Buenos Aires|Los Angeles|Honduras|Barbados|Maldives|Bahamas|Laos|Mauritius|Texas|Kansas|Arkansas|Illinois
    |Hastings|Lewes|St Helens|Wales|Naples|Cannes|Caracas|Dallas|Minneapolis|Memphis|Las Vegas|St Louis|Marseilles
    |Copenhagen|Helsinki|Amsterdam|Rotterdam|Brussels|Dublin|Tokyo|Beijing|Shanghai|Delhi|Mumbai|Sydney|Melbourne
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)
"""Places that count wherever they are named after "in", "across" or before "'s"."""

NO_PLACES = frozenset(
    """January February March April May June July August September October November December Monday Tuesday Wednesday
    Thursday Friday Saturday Sunday Parliament Government General Practice Health Social Care Council Trust
    Department Act Bill Review Fund Report Survey Figure Table Section Chapter Box Appendix Annex Part NHS Service
    Services Plan Strategy Programme Commission Committee Board Authority Agency Office Foundation Institute
    University Hospital Group Network Association Federation Union Party House Lords Commons Treasury Cabinet
    Ministry Whitehall Westminster English British French German Spanish Italian Dutch Spring Summer Autumn Winter
    Christmas Easter The This That These Those It In Its Our We They He She""".split()
)
"""Words that show that a capitalised run after "in" names something else."""
