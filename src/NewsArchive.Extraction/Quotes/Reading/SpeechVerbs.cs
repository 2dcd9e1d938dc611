namespace NewsArchive.Extraction.Quotes.Reading;

/// <summary>The verbs with which English news introduces somebody's words, in all their forms.</summary>
internal static class SpeechVerbs
{
    // Base form; where it is irregular, its other forms behind a colon. A star marks a form that is a noun as well.
    private const string Speech =
        """
        say:says,said,saying tell:tells,told,telling write:writes,wrote,written,writing add continue declare explain conclude recall respond
        reply:replies,replied,replying argue insist note* remark* observe state* predict warn urge promise* acknowledge admit:admits,admitted,admitting
        assure ask answer* pledge* joke* lament* charge* claim* proclaim shout* chant* thunder* quip:quips,quipped,quipping scoff retort* counter*
        announce comment* tweet* retweet post* blog:blogs,blogged,blogging text* email* e-mail* muse assert maintain contend concede confess
        confide complain caution* cry:cries,cried,crying exclaim fume gripe grumble interject mutter murmur* whisper* yell* scream* snap:snaps,snapped,snapping
        sigh* vow* swear:swears,swore,sworn,swearing testify:testifies,testified,testifying wonder* stress* emphasize emphasise underscore
        elaborate reiterate repeat* recount* reflect reason* speculate suggest summarize summarise opine mention* offer* inform advise demand* decry:decries,decried,decrying
        plead beg:begs,begged,begging pray implore exhort instruct order* command* signal* hint* imply:implies,implied,implying boast* brag:brags,bragged,bragging gush crow
        deadpan:deadpans,deadpanned,deadpanning taunt* tease joke* crack* jest riff:riffs,riffed,riffing rant* rail roar* bellow bark* growl* hiss intone chime echo*
        agree disagree object* protest* allege inquire enquire question* query:queries,queried,querying interrupt interject volunteer* marvel* prophesy proffer
        bemoan moan* groan* whine* sniff sneer* huff rue recite preach narrate clarify:clarifies,clarified,clarifying confirm deny:denies,denied,denying
        remember* recollect reminisce worry:worries,worried,worrying grouse ponder vent snipe discuss stipulate pen:pens,penned,penning scrawl scribble type*
        """;

    private const string Judgement =
        """
        call* label* brand* dub:dubs,dubbed,dubbing describe characterize characterise portray depict cast:casts,casting deem dismiss denounce condemn decry criticize criticise
        slam:slams,slammed,slamming blast* bash rip:rips,ripped,ripping lambaste attack* assail blame* accuse fault* mock* ridicule* deride belittle
        praise* hail commend laud applaud credit* celebrate thank* congratulate salute* welcome* endorse tout defend support* back* embrace
        refer:refers,referred,referring cite quote* invoke compare liken equate regard* view* see:sees,saw,seen,seeing consider reject oppose
        propose advocate apologize apologise express voice*
        rebuke* knock* introduce scold chide chastise castigate admonish trash* needle* tweak* insult* disavow denigrate disparage
        encourage exhort invite* challenge* dare* threaten term* tag:tags,tagged,tagging
        """;

    private const string Report =
        """
        report* find:finds,found,finding reveal show:shows,showed,shown,showing indicate determine document* detail* estimate* publish
        """;

    // They introduce words only right beside them: “Not me,” she shrugged; the sign read “Closed”.
    private const string Weak =
        """
        go:goes,went,gone,going put:puts,putting begin:begins,began,begun,beginning start* open* finish* close* fire:fires,fired,firing
        shoot:shoots,shot,shooting think:thinks,thought,thinking believe* point:points,pointed,pointing press*
        read:reads,reading speak:speaks,spoke,spoken,speaking sing:sings,sang,sung,singing laugh* smile* nod:nods,nodded,nodding shrug:shrugs,shrugged,shrugging
        seek:seeks,sought,seeking want* hope* expect* fear* wish* favor* favour* support* oppose regard* view* see:sees,saw,seeing consider
        sign* issue* title* headline* caption* run:runs,ran,running carry:carries,carried,carrying feature* include contain
        hear:hears,heard,hearing learn learned allow know:knows,knew,knowing hit:hits,hitting talk* use* rate* bill* rank* relate lecture* phrase* feel:feels,felt,feeling
        """;

    /// <summary>Every form with its classes.</summary>
    public static IEnumerable<(string Form, WordClass Class)> Forms() =>
        [.. FormsOf(Speech, WordClass.Speech), .. FormsOf(Judgement, WordClass.Judgement), .. FormsOf(Report, WordClass.Report), .. FormsOf(Weak, WordClass.WeakCue)];

    private static IEnumerable<(string Form, WordClass Class)> FormsOf(string verbs, WordClass kind)
    {
        foreach (var entry in verbs.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = entry.Split(':');
            var isNoun = parts[0].EndsWith('*') ? WordClass.AlsoNoun : WordClass.None;
            var verb = parts[0].TrimEnd('*');
            yield return (verb, kind | isNoun | WordClass.BaseForm);
            foreach (var form in parts.Length > 1 ? parts[1].Split(',') : RegularForms(verb))
            {
                var participle = form.EndsWith("ing", StringComparison.Ordinal) && form.Length > verb.Length ? WordClass.Participle : WordClass.None;
                var noun = form == verb + "s" ? isNoun : WordClass.None;
                yield return (form, kind | participle | noun);
            }
        }
    }

    private static IEnumerable<string> RegularForms(string verb)
    {
        if (verb.EndsWith('e'))
        {
            return [verb + "s", verb + "d", verb[..^1] + "ing"];
        }

        var sibilant = verb.EndsWith('s') || verb.EndsWith("sh", StringComparison.Ordinal) || verb.EndsWith("ch", StringComparison.Ordinal);
        return [verb + (sibilant ? "es" : "s"), verb + "ed", verb + "ing"];
    }
}
