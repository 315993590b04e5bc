"""The sentences of the demo's stories, in Norwegian, all invented. No name stands in them."""

from __future__ import annotations

SEEN = (
    (
        ("Sier få ord, og leker mest alene.", "months"),
        ("Er ofte hentet sent, og er sliten om morgenen.", "weeks"),
        ("Har vondt for å sove i vognen og gråter når andre barn kommer nær.", "weeks"),
        ("Peker i stedet for å snakke, blir sint når vi ikke forstår.", "months"),
    ),
    (
        ("Sover i timen flere dager på rad.", "weeks"),
        ("Har sluttet å leke i friminuttene, står ved veggen.", "weeks"),
        ("Kommer uten matpakke, og spør andre om mat.", "months"),
        ("Har vondt i magen hver mandag og vil hjem.", "weeks"),
        ("Leser svært lite, og blir stille når det er lesetime.", "months"),
        ("Er borte to dager i uken, uten melding.", "months"),
    ),
    (
        ("Er nesten ikke på skolen, og svarer ikke på meldinger.", "months"),
        ("Sier at det ikke er noen vits i noe.", "weeks"),
        ("Har sluttet på trening og sitter hjemme.", "months"),
        ("Fikk ikke læreplass, og vet ikke hvem hun kan spørre.", "weeks"),
    ),
)

GOALS = (
    ("Jeg vil leke med de andre.", "Jeg vil at de skal forstå hva jeg sier."),
    (
        "Jeg vil klare å være i klassen hele dagen.",
        "Jeg vil ha én jeg kan gå til.",
        "Jeg vil lese like fort som de andre.",
        "Jeg vil sove om natten.",
    ),
    (
        "Jeg vil ha noe å stå opp til.",
        "Jeg vil ta fag, men ikke alle på en gang.",
        "Jeg vil snakke med noen som ikke er mamma.",
    ),
)

WORDS = (
    ("Jeg liker å bygge.", "Mamma skal hente meg først."),
    (
        "Det er fint når noen spør hvordan jeg har det.",
        "Jeg vil ikke bli tatt ut av timen.",
        "Jeg vil være med på møtet.",
        "Friminuttet er lengst.",
    ),
    ("Send melding, ikke ring.", "Jeg vil bestemme hvem som får vite det.", "Jeg prøver igjen."),
)

MEASURES = {
    "kindergarten": ("Liten lekegruppe tre ganger i uken", "Fast voksen i garderoben"),
    "school": ("Rolig start hver morgen", "Lesekurs to timer i uken", "Fast voksen i friminuttene"),
    "upper_secondary": ("Tilpasset timeplan", "Kontaktlærer møter ved porten"),
    "ppt": ("Veiledning av lærerne", "Utredning av lesing og språk"),
    "child_welfare": ("Familieveiledning hjemme", "Støttekontakt hver uke"),
    "health_station": ("Samtaler med foreldrene", "Hjemmebesøk hver måned"),
    "school_health": ("Samtale hver uke", "Søvnskole, seks ganger"),
    "mental_health": ("Samtaler hver annen uke", "Gruppe for ungdom"),
    "child_mental_health": ("Behandling, poliklinisk", "Familiesamtaler"),
    "nav": ("Arbeidstrening tre dager i uken", "Veileder hver uke"),
    "follow_up": ("Samtale om fag og arbeid", "Praksisplass"),
    "coordinating_unit": ("Koordinator kaller inn til møte",),
}

CONTACT = {
    "child": ("Samtale om hvordan uken har vært.", "Gikk en tur sammen.", "Snakket i telefonen."),
    "guardian": ("Telefon hjem.", "Samtale ved henting.", "Melding om neste møte."),
    "meeting": ("Møte i laget.", "Kort møte om planen."),
}

EFFECT = {
    "worked": "Det virker, vi fortsetter.",
    "partly": "Det virker litt, vi prøver flere dager i uken.",
    "no": "Det virker ikke ennå, vi endrer det.",
    "harmful": "Det gjorde det verre, vi slutter.",
}

DECIDED = {
    "close": "Det gikk over; vi følger med i hverdagen.",
    "within": "Vi prøver noe selv først.",
    "together": "Familien sa ja til at vi ber andre med.",
    "wide": "Flere tjenester må inn.",
}

WISH = {
    "talk": "Noen å snakke med om tanker og søvn.",
    "assess": "Utredning av hva som gjør det vanskelig.",
    "learn": "Hjelp til å følge opplæringen.",
    "family": "Støtte til foreldrene hjemme.",
    "health": "Vurdering av kroppslige plager.",
    "activity": "Noe å gjøre om ettermiddagen, og noen å gjøre det med.",
    "work": "Vei tilbake til skole eller arbeid.",
    "care": "Avlastning noen helger.",
}

ROOM = "Møterommet på skolen"
INSTEAD = "Prøv kommunens eget tilbud først."
CLOSED = "Barnet og familien mener at det er nok nå."

REPORTERS = (
    ["school"] * 5
    + ["police"] * 5
    + ["kindergarten"] * 2
    + ["health"] * 3
    + ["guardian"] * 4
    + ["mental_health", "neighbour", "child", "anonymous", "emergency_service", "emergency_service"]
)
