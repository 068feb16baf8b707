"""Common given names of many languages: "with Sam" is with a person, "with Stripe" is not.

Names that companies bear as well are left out, where the company is the better known.
"""

import unicodedata

from bot.coach.reading.names import words

GIVEN_NAMES = words(
    """
    aaliyah aaron abby abdul abena abigail adam ade adele aditi adrian agnes agnieszka ahmed aidan
    aiko ainhoa aisha aitor akira alan albert alejandra alejandro aleksander aleksandra alessandro
    alex alexander alexandra alexis ali alice alicia alina alison allison alyssa ama amanda amara
    amber amelia amelie amina amir amit amitabh amy ana ananya anastasia anders andre andrea
    andreas andrei andres andrew andriy andy angel angela angie anil anita anja anjali ann anna
    anne annie anouk ante anthony antoine anton antonio anya aoife arash ariel arjun arthur arun
    asha ashley astrid audrey aurelie ava axel ayesha ayse barbara bart beatrice beatrix beatriz
    becky ben benjamin bernard beth bilal bill billy birgit bjarne bjorn bo bob bogdan bohdan bola
    brad bram brandon brenda brian bridget brittany bruce bruno bryan burak caio caitlin callum
    camila camille carl carla carlos carmen carol carolina caroline catherine cathy cecilia celine
    charles charlie charlotte chen cheyenne chiara chidi chioma chloe chris christian christina
    christine christoph christopher ciara cindy claire clara claudia clemens clement colin connor
    consuelo cora courtney craig cristina cynthia daan daisuke dan dana daniel daniela danielle
    danny daria dario darnell dave david dawn dean debbie deborah declan deepak denis denise deniz
    dennis derek devon diana diane diego dieter dimitri dina divya dmitri dmytro dolores dominic
    don donald donna doris doug douglas dragan duncan dylan ed eddie edith eduardo edward elaine
    elena eli elias elif elisa elizabeth ella ellen elliot elodie elsa emeka emi emil emilia emily
    emma emre enzo eoin eric erica erik erika erin esme esther eszter ethan eugene eva evan eve
    evelyn ewan fabian fang farah fatima federico felipe felix femi femke fernando fiona florence
    florian frances francesca francesco francis francisco frank fred frederick freya frida funmi
    gabor gabriel gabriela gaelle gareth gary gavin geeta gemma geoff george georgia gerald gerard
    giorgio giovanni giulia giuseppe glen gloria gordon grace graham greg gregory greta guadalupe
    guillaume gunther gustavo hala hamish hana hania hanna hannah hans hao harold harriet harry
    haruto hassan hazel heather heidi helen helena helga hema henrik henry hiro hiroko hiroshi
    holly hugh hugo hui hyun ian ibrahim igor iker ilya imani imogen imran ina ines ingrid ioana
    irene irina iris isaac isabel isabella isla itzel ivan ivana ivo ivy jack jackie jacob jade
    jake jakub jamal james jamie jan jana jane janet janice jasmine jason javier jay jean jeff
    jeffrey jen jenna jennifer jenny jeremy jerry jesper jesse jessica jiho jill jim jimmy jin
    jing jiri jisoo joan joanna joao joaquim joe joel johan johanna john johnny jon jonah jonas
    jonathan joost jose josef joseph josh joshua jovana joy joyce juan judith judy julia julian
    julie juliette jun justin jürgen kai kamal karen karim karin karl karolina katalin katarzyna
    kate katherine kathleen kathy katie katja katrin kavita kavya kayleigh keisha keith kelly
    kelsey ken kenji kenneth kenta kerry kevin khalid kim kirsten klaus kofi krishna kristen
    kristin kristina krzysztof kumar kurt kwame kyle lakshmi larissa lars laszlo lata latoya laura
    lauren laurent layla lea leah lee lei leila lena lenka leo leon leonardo leonie leslie leticia
    lewis li liam lieke lily lina linda lindsay ling lisa liz loic lorenzo louis louise luca lucas
    lucia lucie lucy luis luisa luka lukas luke lupe lydia maarten maddie madison maeve magda
    magdalena magnus mahesh mahmoud maja malgorzata manon manuel mara marc marcel marcelo marcin
    marco marek margaret margarita maria mariam marian mariana marie marieke marina mario marion
    marisa mark marko markus marlene marta martha martin martina mary massimo mateo matheus
    mathieu mathilde mathis matt matteo matthew matthias maureen maurice max maxime maya meena
    meera megan mehdi mehmet mei melanie melissa mette michael michel michele michelle miguel
    mihai mika mike mikhail mila milan millie milos min mina ming minjun mira miriam mohamed
    mohammed moira molly mona monica monika morten murray nacho nadia nancy naoko naomi natalia
    natalie natasha nathan neha neil nelson nerea ngozi nia niamh nicholas nick nicola nicolas
    nicole nigel nikita niklas nikola nikolai nils nina nisha noah nomsa noor nora norman nour
    nuria obi oksana olga olha oliver olivia olivier omar oscar otto pablo paco padraig paige pam
    pamela paola paolo pascal pat patricia patrick paul paula pauline pavel pawel pedro peggy
    penny pepe pete peter petr petra phil philip philipp philippe phoebe pierre pieter pilar ping
    piotr pooja poppy priya priyanka quentin rachel radu rafael rafaela rahul raj rajesh ralph
    ramesh ramon randy rania raphael raquel rashid raul ravi ray raymond rebecca regina rekha
    renata rene ricardo richard rick rita rob robert roberto robin rocio rodrigo roger rohan rohit
    roland romain roman ron ronald rory rosa rose ross roy ruben rudolf russell ruth ryan sabine
    sabrina sakura sally salma sam samantha samir samuel sandeep sandra sanjay sanne saoirse sara
    sarah sasha savannah scarlett scott sean sebastian seoyeon sergei sergio shane shannon sharon
    shaun shawn sheila shirley shreya sigrid silke silvia simon simone siobhan sipho sneha sofia
    solomon solveig sonia sophia sophie soren stacy stefan stefanie stella stephan stephanie
    stephen steve steven stuart sue sung sunil sunita suresh susan susanne suzanne sven svetlana
    swati sylvia takashi tamara tania tanya tao tara taras tariq tasha tatiana taylor ted teresa
    terry thabo thea theo theresa thiago thibault thomas tiffany tilly tim timothy tina tobias
    todd tom tomas tomasz tommy tomoko toni tony tracy trevor tunde tyler tyrone ulrich ulrike
    unai ursula usha usman uwe vaclav valentina valerie vanessa vera veronica victor victoria
    vijay vikram vincent viola virginia vitor vivek vivian vladimir wei wendy werner william
    willow wolfgang wouter xavier xiaoming ximena xin yan yann yasmin yemi ying youssef yu yuki
    yuko yulia yusuf yvonne zachary zack zainab zanele zara zeynep zoe zofia zoltan zuzana łukasz
    """
)


def is_given_name(word: str) -> bool:
    """Whether the word is a common given name: Chloé, Chloe and chloe; also Marc-André."""
    first = word.lower().partition("-")[0]
    plain = unicodedata.normalize("NFKD", first)
    bare = "".join(one for one in plain if not unicodedata.combining(one))
    return first in GIVEN_NAMES or bare in GIVEN_NAMES
