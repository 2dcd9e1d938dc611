namespace NewsArchive.Extraction.People.Names;

/// <summary>Forms of one given name: English short forms, and spellings of one name in English letters.</summary>
internal static class GivenNameForms
{
    private static readonly Dictionary<string, int[]> Groups = Read(
        """
        aaron ron
        abdallah abdullah abdulla
        abigail abby
        abraham abe
        adelaide addie
        ahmed ahmad ahmet
        albert al bert bertie
        alexander sandy sasha alex alec alexandr alexsandr alexandre alejandro oleksandr olexandr oleksander olexander
        alexandra alex sandra sasha sandy lexi alexa
        alexey oleksiy olexiy alexy olexy lyosha
        alfred al alf alfie fred
        alan allan allen al
        amanda mandy
        anastasia nastya stacy
        andrew andy drew
        andrey andry andriy
        angela angie
        ann anne anna annie anya
        anthony tony antony
        antonio tony
        archibald archie
        arnold arnie
        arthur art artie
        augustus gus augustine
        barbara barb barbie babs
        bartholomew bart
        beatrice bea
        benjamin ben benny bennie benji
        bernard bernie barney
        beverly bev
        bradley brad bradford
        calvin cal
        catherine katherine kathryn cathy kathy kate katie katy kitty catharine katharine
        cecilia cece celia
        charles chuck charlie charley chas chaz chip
        charlotte charlie lottie char
        chester chet
        christine christina chris chrissy tina christy kristin
        christopher chris kit topher
        clifford cliff
        clinton clint
        constance connie
        cornelius neil
        curtis curt
        cynthia cindy
        daniel dan danny
        david dave davy davey
        deborah debbie debra deb
        dennis denny
        dmitry dmytro dimitry dmitriy dima mitya
        dominic dom nick
        donald don donnie donny
        dorothy dot dottie dolly
        douglas doug
        edgar ed eddie
        edmund ed ned ted
        edward ted teddy ned ed eddie
        edwin ed eddie
        eleanor ellie nell nora
        elizabeth liz beth betty lizzie elisabeth betsy eliza libby bess liza
        emanuel manny manuel
        emily em millie
        ernest ernie
        eugene gene evgeny
        evgeny yevgeny evgeniy yevhen evhen zhenya
        ezekiel zeke
        florence flo
        frances fran francie frannie
        francis frank
        francisco paco pancho frank
        franklin frank
        frederick fred freddie freddy fritz fredrick
        gabriel gabe
        geoffrey geoff jeffrey jeff
        gerald gerry jerry
        gerard gerry
        gilbert gil
        gregory greg grigory grisha
        guillermo memo
        gwendolyn gwen
        harold harry hal
        harriet hattie harry
        henry hank harry hal
        herbert herb bert
        howard howie
        hussein hossein husayn hussain husein
        ignacio nacho
        isaac ike zak
        isabella isabel bella izzy isabelle
        ivan vanya
        jacob jake
        jacqueline jackie
        james jim jimmy jamie jimmie
        jennifer jenny jen
        jeremiah jerry jeremy
        jerome jerry
        jessica jess jessie
        jesus chuy
        joanna jo joanne joan
        john jack johnny jon jonny
        jonathan jon jonny
        jose pepe
        joseph joey joe
        josephine jo josie
        joshua josh
        judith judy
        julian jules
        katherine kate kathy katie kathryn
        kathleen kathy kate kath
        kenneth ken kenny
        khaled khalid
        kimberly kim
        konstantin kostya
        lawrence larry laurence lorenzo
        leonard leo len lenny
        leroy roy
        lewis lou lew
        lillian lily lil
        louis lou louie
        louise lou
        lucille lucy
        luis lucho
        madeleine maddie madeline
        magdalena magda lena
        manuel manolo manny
        marcus marc
        margaret peggy maggie meg marge margie rita daisy
        maria masha
        marjorie marge
        martha marty
        martin marty
        mary molly polly
        matthew matt matty matthias
        maurice mo maury
        maximilian max
        maxwell max
        melanie mel
        melissa mel
        melvin mel
        michael mike mick mickey mikey
        mikhail mykhaylo mykhailo misha
        mildred millie
        mitchell mitch
        morris mo morrie
        muammar moammar
        muhammad mohammed mohamed mohammad mohamad muhammed mohamud mo
        mustafa mostafa
        nancy nan
        natalia natasha nataly natalya natalie
        nathan nate nat
        nathaniel nate nat
        nicholas nick nicky nicolas nico
        nicole nicky nikki
        nikolay mykola nikolas kolya
        norman norm
        oliver ollie
        olga olya
        osama usama
        pamela pam
        patricia patty trish pat patsy tricia
        patrick pat paddy
        pavel pavlo pasha
        penelope penny
        percival percy
        peter pete petro pyotr petr
        philip phil phillip pip
        priscilla cilla
        ralph rafe
        randall randy
        randolph randy
        raymond ray
        rebecca becky becca
        reginald reggie reg
        reuben rube
        richard dick rick rich ricky richie
        robert bob bobby rob robbie bert
        roberta bobbie
        roderick rod
        rodney rod
        roger rodge
        ronald ron ronnie
        rosemary rosie rose
        rudolph rudy rudolf rodolfo
        russell russ
        ruth ruthie
        said saeed saed
        samantha sam sammy
        samuel sam sammy
        sandra sandy
        sarah sally sara sadie
        sebastian seb bastian
        sergey serhiy serhy sergy seryozha
        seymour sy
        shirley shirl
        sidney sid
        solomon sol
        sophia sophie sonia sonya sofia sofya
        stanley stan
        stephanie steph stefanie
        stephen steve steven stephan
        stuart stu stewart
        susan sue susie suzie susanne suzanne
        susannah sue susie susanna suzanna
        sylvia syl
        tatiana tanya tania
        terence terry terrence
        theodore theo ted teddy
        theresa terry teresa tess terri
        thomas tom tommy
        timothy tim timmy
        tobias toby
        valentina valya
        valerie val
        vasily vasya
        veronica ronnie roni
        victor vic viktor
        victoria vicky tory vicki
        vincent vince vinny vinnie
        virginia ginny ginger
        vivian viv
        vladimir volodymyr volodimir wladimir vova volodya
        wallace wally
        walter walt wally
        wesley wes
        wilfred wilf fred
        william bill billy will willie liam
        winifred winnie
        winston winnie
        yekaterina katya kateryna ekaterina
        yelena lena olena elena
        youssef yousef yusuf yousuf
        yulia julia yuliya
        yury yuri iury
        zachary zach zack zak
        """);

    /// <summary>Whether two given names, each as its <see cref="NameKey"/>, are forms of one: "bill" and "william".</summary>
    public static bool AreOne(string one, string other) =>
        one == other || (Groups.TryGetValue(one, out var groups) && Groups.TryGetValue(other, out var others) && groups.AsSpan().ContainsAny(others));

    // "ted" is Edward as well as Theodore: a form can stand in several groups.
    private static Dictionary<string, int[]> Read(string lines)
    {
        var groups = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var (group, names) in lines.Split('\n', StringSplitOptions.TrimEntries).Index())
        {
            foreach (var name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => NameKey.Of(name)).Distinct())
            {
                groups[name] = [.. groups.GetValueOrDefault(name, []), group];
            }
        }

        return groups;
    }
}
