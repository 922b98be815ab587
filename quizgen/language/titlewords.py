"""Words that tell the type of the name beside them. Our own lists."""

TITLES = frozenset(
    """Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Prof Prof. Professor Sir Dame Lord Lady Baron Baroness Count Countess Duke Duchess
    Prince Princess King Queen Emperor Empress Sultan Emir Sheikh Pope Archbishop Bishop Cardinal Rev Rev. Reverend Father
    Rabbi Imam Ayatollah Saint President Vice-President Chancellor Premier Prime Minister Deputy Secretary Undersecretary
    Senator Sen. Sen Congressman Congresswoman Representative Rep. Rep Governor Gov. Gov Mayor Councillor Judge Justice
    Attorney General Gen. Gen Lt. Lt Lieutenant Col. Col Colonel Maj. Maj Major Capt. Capt Captain Cmdr. Commander Sgt. Sgt
    Sergeant Cpl. Corporal Private Admiral Adm. Marshal Brigadier Inspector Detective Officer Constable Superintendent
    Chief Ambassador Envoy Commissioner Director Chairman Chairwoman Chairperson Chair CEO Speaker Spokesman Spokeswoman
    Spokesperson Coach Foreign Defence Defense Interior Finance Economy Energy Health Education Justice Trade Environment
    Transport Minister Mps MP MEP Former Acting Interim Analyst Economist Executive Editor Correspondent Reporter
    Senators Presidents Ministers Professors Messrs Representatives Photographer Author Actor Actress Singer Director Manager Leader Madam Sheriff Lawyer Prosecutor Shadow Vice Special Uncle Aunt Brother Sister Comrade Mullah Hajji""".split()
)
PERSON_TITLES = frozenset(
    """Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Prof Prof. Professor Sir Dame Lord Lady Baron Baroness Prince Princess King Queen
    Pope Archbishop Bishop Cardinal Rev Rev. Rabbi Imam Ayatollah Sheikh President Chancellor Premier Minister Secretary
    Senator Senators Sen. Congressman Congresswoman Rep. Governor Gov. Mayor Councillor Judge General Gen. Gen Lt. Lieutenant Col.
    Col Colonel Maj. Major Capt. Captain Commander Sgt. Sgt Sergeant Admiral Inspector Detective Superintendent Ambassador
    Envoy Commissioner Chairman Chairwoman Spokesman Spokeswoman Speaker Reverend Justice""".split()
)
PERSON_ROLES = frozenset(
    """president minister secretary senator governor mayor judge general colonel captain commander ambassador envoy
    commissioner chairman chairwoman director spokesman spokeswoman spokesperson leader premier chancellor professor coach
    author writer actor actress singer analyst economist scientist researcher lawyer officer editor journalist activist
    founder executive chief manager artist photographer director king queen prince princess pope bishop mother father
    wife husband son daughter brother sister player striker midfielder goalkeeper driver farmer teacher student doctor
    surgeon psychologist historian architect designer musician rapper comedian politician candidate""".split()
)
ORGANIZATION_HEADS = frozenset(
    """ministry department agency service party university college school institute institution committee commission
    council company corporation corp corp. inc inc. ltd ltd. llc plc group bank union association society organization
    organisation foundation federation league club team army navy force forces police guard guards bureau office authority
    court parliament congress senate assembly government administration board trust fund network news newspaper times post
    press magazine journal television tv radio channel airlines airways air motors industries technologies technology
    systems partners holdings church hospital museum library laboratory lab labs centre center observatory orchestra
    band theatre alliance coalition front movement brigade battalion regiment studio studios records entertainment
    pictures media software electronics pharmaceuticals united fc rovers city academy staff command corps""".split()
)
PLACE_HEADS = frozenset(
    """city town village river lake sea ocean mountain mountains mount island islands valley desert forest park street
    road avenue square bridge airport station port harbour harbor bay gulf strait canal peninsula province state county
    district region republic kingdom oblast territory coast beach hill hills plain creek falls cape palace castle temple
    cathedral stadium arena tower hotel building house hall prison camp base border mosque lane boulevard highway reef
    plateau glacier volcano canyon basin""".split()
)
SURE_PLACE_HEADS = frozenset(
    """river lake sea ocean mountains islands desert park street road avenue square bridge airport bay strait canal peninsula
    province county district oblast coast beach falls palace cathedral stadium mosque boulevard highway""".split()
)
EVENT_HEADS = frozenset(
    """war olympics games cup championship championships festival revolution battle summit conference conflict uprising
    massacre awards award election elections marathon tournament hurricane storm earthquake spring crisis ceremony
    expo fair bowl prix tour paralympics day""".split()
)
LAW_HEADS = frozenset(
    """act law bill treaty agreement accord accords convention constitution directive amendment protocol pact
    declaration charter code statute""".split()
)
CERTAIN_HEADS = frozenset(
    """Ministry Department Agency University College Institute Committee Commission Council Party Association Foundation
    Federation Corporation Bureau Parliament Bank Airlines Airways""".split()
)
OF_ORGANIZATIONS = frozenset(
    """Library University Bank Museum Institute Ministry Department Academy Office Council Association Church Parliament
    School College Court House Federation Society Bureau Board Chamber Party Army""".split()
)
OF_PLACES = frozenset("Bay Gulf Cape Isle Island Islands City Municipality Province State Strait Republic Kingdom Sea".split())
