"""Words that a number only labels: "section 3", "Cm 9112", "Phase 2". Data only."""

from __future__ import annotations

STRICT = frozenset(
    """page pages pp p pg section sections sect chapter chapters ch fig figs appendix appendices annex annexe annexes
    footnote footnotes endnote endnotes fn vol vols volume volumes para paras paragraph paragraphs isbn issn cm cmnd cmd
    hc hl doi tel telephone fax eq eqs equation equations exhibit schedule subsection sub-section""".split()
)
"""Whatever follows the number, it is a label."""

LOOSE = frozenset(
    """figure figures table tables box boxes note notes recommendation recommendations issue line lines step steps stage
    stages phase phases level levels grade grades band bands type types tier tiers option options question questions q
    article articles clause clauses principle principles theme themes chart charts map maps plate item items act rule
    regulation directive version ver v room ward wave flat platform route phone mobile si ref refs reference references
    number numbers no nos nr nrs case study studies unit exercise exercises lesson episode season seasons channel radio
    formula key-stage ks year years key class classes lot zone junction gate highway motorway form model serial edition
    supplementary day days week month lecture session workstream work-stream priority objective objectives goal goals
    target targets category group groups sample samples compound compounds algorithm algorithms experiment experiments
    claims example examples specimen scenario scenarios cohort quartile quintile decile embodiment embodiments part
    parts strand strands pillar pillars domain outcome outcomes indicator standard standards diabetes vitamin
    component quarter document documents module modules package appendix layer""".split()
)
"""A bare small number after one of these is a label; with a unit or noun after it it may be a quantity."""

VERSIONED = frozenset(
    """android bluetooth chrome css dos drupal excel explorer firefox html http https ie ios java javascript kernel
    linux macos mysql office opera php python release safari sdk ubuntu unicode usb version web wi-fi windows wordpress
    xml license licence licenses licences gpl lgpl mpl""".split()
)
"""Names that versions with a point follow: "Android 2.2"."""

HIGH = frozenset("number no nos nr nrs form room route issue ref refs reference act si phone mobile flat model".split())
"""Of the loose ones those that take numbers above a hundred as well."""
