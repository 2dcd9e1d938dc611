namespace NewsArchive.Extraction.Quotes.Reading;

/// <summary>The small words of a sentence, which show where a clause begins and what a noun is to it, and the nouns for those who speak.</summary>
internal static class SentenceWords
{
    private static readonly (WordClass Class, string Words)[] Lists =
    [
        (WordClass.Auxiliary,
            """
            is are was were be been being am has have had having do does did will would shall should can could may might must
            isn't wasn't aren't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't shouldn't
            isn’t wasn’t aren’t weren’t hasn’t haven’t hadn’t doesn’t don’t didn’t won’t wouldn’t can’t couldn’t shouldn’t not cannot
            """),
        (WordClass.Adverb,
            """
            also then later again once still just now even never ever always often only first soon already almost rather perhaps instead
            too once twice aloud here there meanwhile further thus further nonetheless nevertheless yesterday today tonight tomorrow
            sometimes however moreover furthermore therefore indeed nevertheless additionally otherwise back recently famously earlier simply merely
            """),
        (WordClass.Preposition,
            """
            of in on at by for from with to into onto over under about after before during between among against through toward towards
            without within upon near behind across along underneath beneath above below around beyond despite like unlike as via per off out up down inside outside
            amid including regarding concerning until till since than besides except throughout alongside
            """),
        (WordClass.Subordinator,
            "when while after before as if although though because since unless until whether where whereas once that how why what"),
        (WordClass.Coordinator, "and but or nor yet so"),
        (WordClass.Determiner,
            """
            the a an this that these those some any many several few all both each every another other one two three four five six seven
            eight nine ten most more no his her their its our my your
            """),
        (WordClass.Possessive, "his her their its our my your"),
        (WordClass.Pronoun, "he she they i we it you him them us me himself herself themselves someone somebody everyone nobody others"),
        (WordClass.Relative, "who whom which whose that"),
        (WordClass.Time,
            """
            monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
            november december yesterday today tonight morning afternoon evening night day week month year weekend hour minute decade century
            noon midnight midday days weeks months years hours minutes decades mornings evenings last
            next earlier later early late
            """),
        (WordClass.SpeakerNoun,
            """
            spokesman spokeswoman spokesperson spokesmen spokespeople spokespersons official officials source sources aide aides adviser advisers
            advisor advisors ally allies critic critics supporter supporters opponent opponents rival rivals backer backers donor donors voter voters
            resident residents neighbor neighbors neighbour neighbours expert experts analyst analysts economist economists scientist scientists
            researcher researchers professor professors teacher teachers student students lawyer lawyers attorney attorneys prosecutor prosecutors
            judge judges justice justices detective detectives officer officers police sheriff witness witnesses victim victims survivor
            survivors reporter reporters journalist journalists columnist columnists editor editors author authors writer writers anchor host hosts
            moderator moderators pollster pollsters strategist strategists consultant consultants operative operatives staffer staffers employee employees
            worker workers manager managers director directors executive executives chief chiefs president presidents chairman chairwoman chair
            chairperson chairmen leader leaders head member members senator senators congressman congresswoman congressmen representative representatives
            lawmaker lawmakers legislator legislators governor governors mayor mayors minister ministers secretary secretaries ambassador ambassadors
            diplomat diplomats candidate candidates nominee nominees contender contenders front-runner frontrunner politician politicians activist activists
            organizer organizers organiser organisers protester protesters protestor protestors demonstrator demonstrators delegate delegates
            delegation volunteer volunteers veteran veterans soldier soldiers general commander doctor doctors physician physicians nurse nurses
            businessman businesswoman billionaire mogul tycoon developer investor investors owner owners founder founders founder partner
            partners lobbyist lobbyists fundraiser fundraisers colleague colleagues friend friends wife husband mother father son daughter brother sister
            parents family families couple man men woman women boy girl people person guy lady kid kids user users reader readers viewer viewers
            fan fans player players coach coaches actor actress singer comedian director musician artist artists pastor priest bishop pope rabbi imam
            king queen prince princess duke lord narrator announcer speaker speakers attendee attendees crowd audience participant participants
            historian historians scholar scholars biographer campaign campaigns committee commission council board agency department ministry
            government administration company companies group groups organization organization organisation organisations organizations association foundation institute union coalition
            party parties team court university school hospital bank firm newspaper paper magazine website outlet outlets network networks station stations site sites websites newspapers papers
            tabloid blog office bureau kremlin pentagon senate congress parliament democrats republicans conservatives liberals immigrant immigrants refugee refugees
            farmer farmers driver drivers shopkeeper customer customers client clients passenger passengers pilot pilots captain sergeant
            lieutenant colonel major deputy clerk librarian curator mechanic engineer engineers architect planner planners trustee trustees
            treasurer auditor inspector inspectors ranger rangers surgeon dentist vet baker gardener fisherman fishermen
            heavyweights owner billionaire neurosurgeon insider insiders observer observers commentator commentators pundit pundits
            interviewer caller blogger bloggers bundlers superdelegate superdelegates surrogate surrogates liaison whistleblower
            """),
        (WordClass.DocumentNoun,
            """
            statement statements report reports letter email e-mail memo ad ads advertisement video lawsuit suit complaint petition tweet tweets
            post message headline sign signs banner placard poster study survey poll transcript document documents filing indictment
            ruling opinion resolution release note editorial column article story book caption text notice passage commercial
            footnote affidavit motion decision order invitation card inscription plaque slogan chant voice voiceover voice-over website
            review letter bulletin leaflet flyer brochure report constitution law bill act policy rule rules guideline guidelines contract entry
            """),
        (WordClass.OtherVerb,
            """
            made make makes making took take takes taking came come comes gave give gives giving got get gets kept keep keeps held hold
            holds led lead leads left leave leaves lost lose loses met meet meets became become becomes felt feel feels won win wins
            appeared appears seemed seems used uses tried tries stood stands sat sits lived lives worked works helped helps
            ended turned turns moved moves faced faces played plays brought brings built builds knew knows meant means paid pays sent sends
            sold sells drew draws grew grows fell falls rose rises broke breaks chose chooses voted votes
            """),
    ];

    /// <summary>Every word with its class; a word can stand under several.</summary>
    public static IEnumerable<(string Word, WordClass Class)> All() =>
        Lists.SelectMany(list => list.Words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(word => (word, list.Class)));
}
