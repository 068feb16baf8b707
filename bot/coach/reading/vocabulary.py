"""Words that are never a name, and the names of work: what tells roles, people and places apart."""

from bot.coach.reading.names import words

SMALL = words(
    """
    a an the and or but so if as at by for from in into of off on onto to up with w/ without about
    after before over under again then than that this these those there here i i'm i’m i'd i’d
    i'll i’ll i've i’ve me my mine we our us you your he him his she her it its it's it’s they
    them their who whom whose which what when where why how am is are was were be been being do
    does did done doing have has had having can could may might must shall should will would not
    no yes ok okay um uh hey hi so well like just also too very really quite pretty only even
    still yet now later soon ago today yesterday tomorrow tonight next last first second third one
    two three four five six seven eight nine ten eleven twelve noon morning afternoon evening
    night week weeks day days month months year hour hours minute minutes min mins time times all
    any some each every both few many much more most other another same such own about around went
    go going gone come came get got getting took take taken made make said say says told tell
    asked ask talked talk spoke met meet meeting chat chatted called call think thought felt feel
    know want wanted wants wish because while until since though via per plus else
    """
)
"""Words that stand around names and are none themselves."""

TALKS = words(
    """
    interview interviews interviewed interviewing call chat talk meeting met spoke talked round
    session conversation onsite panel screen screening intro coffee zoom video again back today
    along finished done lunch dinner drinks yarn catchup catch-up up scheduled booked set
    happening
    """
)
"""What one has with a company or a person; "experience with Kafka" is none of these."""

PLACES = words(
    """
    home work office offices branch store hq headquarters campus lunch dinner breakfast zoom teams
    meet skype school university least most first last once all length scale noon night midday
    some end start beginning company place dr. mr. mrs. ms. prof. dr mr mrs ms prof site reception
    door phone video person cafe café their them him her you interview interviews
    """
)
"""Where or when something is "at" that is no company."""

INTERVIEW = words(
    """
    interview interviews interviewing interviewed onsite on-site panel screen screening round call
    phone technical tech final coding virtual remote video recruiter hr
    """
)
"""Words of the interview itself."""

PERSON_ROLES = (
    "recruiter",
    "talent partner",
    "talent acquisition",
    "hiring manager",
    "interviewer",
    "founder",
    "co-founder",
    "cofounder",
    "advisor",
    "hr",
    "ceo",
    "cto",
    "cfo",
    "coo",
    "cpo",
    "cmo",
    "vp",
    "em",
    "team lead",
    "tech lead",
    "boss",
    "owner",
    "president",
    "partner",
    "coordinator",
    "principal",
    "curator",
    "professor",
    "dean",
    "supervisor",
    "headteacher",
)
"""What somebody is whom one meets, rather than what one applies for."""

ROLE_NOUNS = words(
    """
    engineer developer dev programmer designer manager analyst scientist architect administrator
    admin director consultant specialist technician nurse teacher accountant writer copywriter
    editor lead intern pm sre qa tester researcher strategist marketer representative associate
    assistant secretary cashier barista chef cook driver lawyer paralegal pharmacist therapist
    electrician mechanic planner buyer advocate evangelist swe sde receptionist bookkeeper
    controller auditor economist statistician tutor lecturer professor librarian translator
    journalist producer animator supervisor operator agent clerk officer trainee apprentice coach
    doctor merchandiser reporter crew steward waiter waitress bartender carer worker guard baker
    plumber surveyor solicitor trader banker broker underwriter adviser counsellor counselor
    psychologist physiotherapist midwife dentist paramedic chemist biologist physicist postdoc
    fellow curator photographer illustrator artist hairdresser cleaner courier pilot attendant
    concierge gardener salesperson executive rep sdr bdr csm owner master dba sysadmin tpm welder
    coder adjuster aide rn lpn cna dispatcher inspector estimator machinist janitor custodian
    caregiver nanny counsel scheduler merchant stocker loader handler server bookseller
    phlebotomist radiographer hygienist optician physio member carpenter builder
    """
)
"""What a role ends with."""

ROLE_LEVELS = ("i", "ii", "iii", "iv", "1", "2", "3", "l3", "l4", "l5", "l6", "internship")

COMPANY_TAILS = words(
    """
    inc llc ltd limited corp corporation co gmbh ag se sa plc group labs lab systems technologies
    software studio studios games media partners capital bank health energy foods robotics ai
    solutions consulting industries enterprises holdings ventures university hospital school
    insurance analytics security networks motors airlines pharma therapeutics microsystems street
    brothers sons mutual financial air hotel hotels museum elementary college institute clinic
    council trust pictures records music books news times press stores market kitchen bakery
    digital global international depot logistics airways railways rail telecom mobile electric
    dynamics science sciences
    """
)
"""What the name of a company ends with, and that of a person does not."""

ADJECTIVES = words(
    """
    great good nice bad awful terrible long short quick quickish tough hard easy weird fun big
    small new old mock informal upcoming whole full initial surprise cultural culture fit
    behavioral behavioural case group one-on-one 1:1 zoom teams phone video virtual remote hr
    technical tech final coding in-person job second third fourth 1st 2nd 3rd 4th early late
    """
)
"""What an interview is, rather than whose."""

ROLE_MODIFIERS = words(
    """
    senior sr junior jr staff principal lead associate assistant chief deputy trainee graduate
    intern backend back-end frontend front-end fullstack full-stack full stack software data
    machine learning ml ai product project program programme platform devops site reliability
    security mobile ios android ux ui graphic web cloud qa test solutions solution sales account
    customer success support marketing content technical tech engineering research finance
    financial business operations hr people office store python java go rust ruby react node
    visual mechanical electrical civil chemical industrial structural process quality systems
    system network embedded firmware hardware key digital brand community social media growth
    supply chain logistics warehouse retail care registered staff ward school primary secondary
    maths science english cabin checkout kitchen hotel legal tax audit risk investment credit
    compliance policy public affairs communications design creative video game l3 l4 l5 l6 of and
    & compression applied quantitative infrastructure database search growth release
    """
)
"""What may stand before it, when it is written in capital letters."""
