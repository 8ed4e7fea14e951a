/**
 * Given names that people in Denmark have, in lower case: the common ones of every generation, and of families from elsewhere. No list of names is
 * ever whole; the rules know other signs of a person beside it (`names.ts`).
 */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  // Danish and Nordic.
  (
    "adam agnes agnete aksel albert alberte alexander alfred alma amalie anders andrea andreas ane anette anita anja ann anna anne " +
    "annette annika anton arne arthur asger ask asta astrid august axel bastian beate benedikte benjamin benny bent bente bertha bertil " +
    "bertram bettina birger birgit birgitte birk birte birthe bjarke bjarne bjørn bo bodil brian britt britta camilla carina carl " +
    "caroline carsten casper cecilie charlotte christian christina christine christoffer clara claus connie conrad dag dagmar daniel " +
    "daniella david dennie dennis ditte dorte dorthe ebbe edith egon einar elias elin elisabeth ella ellen elliot else elsebeth elvira " +
    "emil emilie emily emma emmanuel erik erika esben eskild esther eva even falk felix ferdinand filip filippa finn flemming frank " +
    "fred frederik frederikke freja frida frode gabriel gerda gert gitte grete grethe gry gudrun gunhild gunnar gunner gustav hannah " +
    "hanne hannibal hans harald heidi helena helene helge helle henning henriette henrik hjalmar holger hugo ib ida inga inge ingeborg " +
    "inger ingrid irene iris isabella isak ivan jack jacob jakob jan jane janne janus jasmin jens jeppe jesper jette jim jimmi jimmy " +
    "joachim joakim johan johanne johannes john johnny jonas jonathan josefine joseph julia julie julius juni jytte jørgen jørn kaj " +
    "kamilla karen karin karina karl karla karoline karsten kasper kate katja katrine keld kenneth kenni kenny kent kevin kim kirsten " +
    "kirstine kjeld klara klaus klavs knud kristian kristina kristine kristoffer kurt lars lasse lauge laura laurids laurits laust lea " +
    "leif lena lene leo leonora liam lilian lilly lily linda line linea linus lis lisa lisbeth lise liv liva lizette lone lotte louis " +
    "louise love lucas ludvig luis lukas luna lykke lærke maddie mads magne magnus maj maja malene malou malte marcus maren margit " +
    "margrethe maria marianne marie marius mark markus marlene marte martha martin mathias mathilda mathilde mattias max maya melanie " +
    "merete merle mette mia mias michael michelle mie mikael mike mikkel mille millie mogens molly monica monika morten my nadia naja " +
    "nana nanna natalie natascha natasja nicklas nicolai nicolaj nicoline niels niklas nikolaj nikoline nils nina noa noah nora oda ole " +
    "olga oliver olivia oluf oscar oskar osvald otto palle patrick paul pauline peder peer per pernille peter petra philip pia pil poul " +
    "preben ragnhild randi rasmus ravn rebecca rebekka regitze rene rené rie rikke rita robert robin roland rolf ronja ronnie rosa rose " +
    "rosemarie rune ruth saga samuel sander sandra sanne sara sarah sebastian sejr selma sidsel signe sigrid sigurd silas silje silke " +
    "simon simone smilla sofia sofie sofus sol solveig solvej sonja sophia sophie stefan steffen sten stig stine storm sune susan " +
    "susanne svend søren tage tanja tea ted thea theis theo theodor therese thilde thomas thor thora tilde tim tina tine tobias tom " +
    "tommy tonni tonny torben tore torkild tove trine tristan troels ture uffe ulla ulrik ulrikke vagn valdemar vera verner vibe vibeke " +
    "victor victoria viggo viktor viktoria vilde vilhelm villads villiam villum viola vita walther werner william wilma winnie yrsa " +
    "yvonne zenia åge åse " +
    // Elsewhere.
    "aaliyah abbas abdi abdirahman abdul abdullah abdullahi abdurrahman abo adan adnan afrim agnieszka ahmad ahmed ahmet aicha aida " +
    "aisha ajla alaa albin alejandro aleksander aleksandra aleksej ali alina aliya amal amin amina amir amira amna anas andrei andrej " +
    "anh anisa aqqaluk arben arif arta artem asad ashkan asiya asma aya ayaan ayan ayesha ayman ayse ayub ayşe aziz azra bahar bashir " +
    "basma bassam beata behar berat besnik betul bilal blerim bogdan burak can cem cemal cihan dalia dana daria darius dariusz deniz " +
    "diar dilan dima dina dmytro dragan edona ekaterina elena elif elina elvis emine emir emirhan emre enes erkan ermin esma esra ewa " +
    "fadi fadumo fahad faisal farah farhan fariba farid fatemeh fatih fatima fatma fatme fatuma filiz furkan ghazal gülsen habib hadi " +
    "hakan hala halima halime hamid hamza hana hanan hani hanif haris hasan hassan hatice hawa hiba hoda hodan huda hussain hussein " +
    "hüseyin ibrahim idil idris ikram ilham ilyas iman imran inuk ioana ionut irina isa ismail ivalu iwona izabela jamal jamila jana " +
    "javad jawad josip jovan juma jusuf kadir kamal karim karima karolina katarzyna kemal khadija khadra khaled khalid kinga klaudia " +
    "krzysztof laila lan layla leila lejla leyla lina linh luay lubna madina magda magdalena mahad mahdi mahmoud mahmut majid malak " +
    "malik malika manal mareike mariam mariana mariusz marko marta marwa marwan maryam mateusz małgorzata mehdi mehmet meryem mihai " +
    "milad milan milena milica minh mirjana mirza mohamad mohamed mohammad mohammed mohamud mona monir mouna muhammad muhammed mumtaz " +
    "muna murat musa musab mustafa mustapha nabil nada nadim nadine nadir najib najma naser nasima nasir nasra natalia navid nawal " +
    "nazanin nermin nguyen nima nivi noor nour nur nura oksana ola oleksandr olena omar omid osama osman othman ousman parisa pavel " +
    "pawel piotr pipaluk radu rahim rahma raisa raja ramin ramzi rana rania rashid rasim raul rawan reem reza rima rojin roya saad " +
    "sabah sabrina sadia safa safia safiya said saida sakina salah saleh salim salma salman sami samir samira sana sanjay sarwar sefa " +
    "selim selin sema semra serkan sevgi shabnam shadi shahad shaima shirin siham sinan sirin slobodan sofija soran stanislav suad suha " +
    "suleiman suleyman sultan sumaya svetlana tahir talha tamara tareq tariq tatjana tharshan thi timur tomasz tuan ubah umar umut ümit umer " +
    "usman vahid valentina vasile veysel viktorija vlad volodymyr waleed walid wiktoria xenia yahya yara yasin yasmin yasser yassin " +
    "yousef youssef yunus yusra yusuf zahra zainab zakaria zaki zara zehra zeinab zeynep zoran zuzanna şeyma"
  ).split(" "),
);

/**
 * Given names that are words as well, in lower case. In small letters, and where they open a sentence, they are names only with another sign of
 * a person.
 */
export const NAMES_THAT_ARE_WORDS: ReadonlySet<string> = new Set(
  (
    "ask august bent birk bjørn bo can dag dan else even falk frank fred gry hans iris juni kaj lan line liv love lykke lærke maj mark max my per pil ravn " +
    "rikke rosa rose rune saga said sander sejr signe silke sol sten stig storm sultan tage tea thi tine tom ture vibe vilde ville viola"
  ).split(" "),
);
