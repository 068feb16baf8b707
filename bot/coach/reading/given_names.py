"""Common given names of many languages: "with Sam" is with a person, "with Stripe" is not.

Names that companies bear as well are left out, where the company is the better known.
"""

from bot.coach.reading.names import words

GIVEN_NAMES = words(
    """
    aaron abby abdul abigail adam adele adrian agnes ahmed aidan aisha akira alan albert alejandra
    alejandro alessandro alex alexander alexandra alexis ali alice alicia alina alison allison
    alyssa amanda amara amber amelia amina amir amit amy ana anastasia anders andre andrea andreas
    andres andrew andy angel angela angie anil anita anja anjali ann anna anne annie anthony
    antoine anton antonio anya april arash ariel arjun arthur arun asha ashley astrid audrey ava
    axel ayesha barbara bart beatrice beatriz becky ben benjamin bernard beth bill billy birgit
    bjorn bob bogdan brad brandon brenda brian bridget bruce bruno bryan caitlin camila camille
    carl carla carlos carmen carol carolina caroline catherine cathy cecilia charles charlie
    charlotte chen chiara chloe chris christian christina christine christoph christopher cindy
    claire clara claudia clemens colin connor craig cristina cynthia dan dana daniel daniela
    danielle danny daria dario dave david dawn dean debbie deborah deepak denis denise dennis
    derek devon diana diane diego dieter dimitri dina dmitri dominic don donald donna doris doug
    douglas duncan dylan ed eddie edith eduardo edward elaine elena eli elias elisa elizabeth ella
    ellen elliot emil emilia emily emma eric erica erik erika erin esther ethan eugene eva evan
    eve evelyn fabian farah fatima federico felipe felix fernando fiona florian frances francesca
    francesco francis francisco frank fred frederick frida gabriel gabriela gareth gary gavin
    gemma geoff george gerald gerard giorgio giovanni giulia giuseppe glen gloria gordon graham
    greg gregory greta guillaume gunther gustavo hana hanna hannah hans harold harriet harry
    hassan heather heidi helen helena helga henrik henry hiro hiroshi holly hugh hugo ian ibrahim
    igor ilya imran ina ines ingrid irene irina iris isaac isabel isabella ivan ivana jack jackie
    jacob jake james jamie jan jana jane janet janice jason javier jay jean jeff jeffrey jen jenna
    jennifer jenny jeremy jerry jesse jessica jill jim jimmy jin joan joanna joao joe joel johan
    johanna john johnny jon jonas jonathan jose josef joseph josh joshua joy joyce juan judith
    judy julia julian julie juliette june jürgen justin kai kamal karen karim karin karl karolina
    kate katherine kathleen kathy katie katja katrin kavita keith kelly ken kenji kenneth kerry
    kevin khalid kim kirsten klaus krishna kristen kristin kristina kumar kurt kyle lakshmi lars
    latoya laura lauren laurent lea leah lee leila lena leo leon leonardo leonie leslie lewis li
    lily lina linda lindsay ling lisa liz lorenzo louis louise luca lucas lucia lucy luis luisa
    lukas luke lydia maddie madison magda magnus mahmoud manuel mara marc marcel marcelo marco
    margaret margarita maria mariam marian mariana marie marina mario marion marisa mark markus
    marlene marta martha martin martina mary massimo mateo mathieu matt matteo matthew matthias
    maureen maurice max maya megan mehmet mei melanie melissa michael michel michele michelle
    miguel mika mike mikhail mila milan mina ming miriam mira mohamed mohammed moira molly mona
    monica monika murray nadia nancy naomi natalia natalie natasha nathan neil nelson nia nicholas
    nick nicola nicolas nicole nigel niklas nikita nikolai nils nina nisha noah noor nora norman
    nuria olga oliver olivia olivier omar oscar otto pablo paige pam pamela paola paolo pascal pat
    patricia patrick paul paula pauline pavel pedro peggy penny pete peter petra phil philip
    philipp philippe pierre pilar piotr pooja priya priyanka rachel rafael rahul raj rajesh ralph
    ramon randy raphael raquel rashid raul ravi ray raymond rebecca regina rene renata ricardo
    richard rick rita rob robert roberto robin rodrigo roger rohan roland roman ron ronald rosa
    rose ross roy ruben rudolf russell ruth ryan sabine sabrina sally sam samantha samir samuel
    sandeep sandra sanjay sara sarah sasha scott sean sebastian sergei sergio shane shannon sharon
    shaun shawn sheila shirley shreya silke silvia simon simone sofia solomon sonia sophia sophie
    stacy stefan stefanie stella stephan stephanie stephen steve steven stuart sue sunil suresh
    susan susanne suzanne svetlana sven sylvia takashi tamara tania tanya tara tatiana ted teresa
    terry theo theresa thomas tiffany tim timothy tina tobias todd tom tomas tomasz tommy toni
    tony tracy trevor tyler ulrich ulrike ursula uwe valentina valerie vanessa vera veronica
    victor victoria vijay vikram vincent viola virginia vivek vivian vladimir wei wendy werner
    will william wolfgang xavier yan yasmin yuki yusuf yvonne zachary zack zainab zara zoe łukasz
    """
)
