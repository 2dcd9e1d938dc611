using NewsArchive.Store.Searching.Analysis;

namespace NewsArchive.Store.Tests.Searching.Analysis;

public class TermFormsTests
{
    [Theory]
    [InlineData("run runs running")]
    [InlineData("hop hopped hopping hops")]
    [InlineData("hope hoped hoping hopes")]
    [InlineData("negotiate negotiates negotiated negotiating negotiation negotiations negotiator negotiators")]
    [InlineData("elect elected electing elections election elective")]
    [InlineData("minister ministers")]
    [InlineData("city cities")]
    [InlineData("cry cries cried crying")]
    [InlineData("tie ties tied tying")]
    [InlineData("die dies died dying")]
    [InlineData("agree agreed agrees agreeing")]
    [InlineData("conspire conspired conspiring conspirator conspirators")]
    [InlineData("console consoled consoles consoling")]
    [InlineData("constant constantly")]
    [InlineData("national nationally")]
    [InlineData("happy happiness")]
    [InlineData("glass glasses")]
    [InlineData("gas")]
    [InlineData("man men")]
    [InlineData("woman women")]
    [InlineData("policeman policemen")]
    [InlineData("child children")]
    [InlineData("foot feet")]
    [InlineData("wife wives")]
    [InlineData("crisis crises")]
    [InlineData("harbour harbor harbours harbors harboured harbored")]
    [InlineData("labour labor laboured laborers labourers")]
    [InlineData("favourable favorable")]
    [InlineData("organise organize organisation organization organisations organized organisers organizers organising")]
    [InlineData("colourise colorize colourised")]
    [InlineData("analyse analyze analysed analyzing analysis analyses")]
    [InlineData("centre center centres centers")]
    [InlineData("defence defense")]
    [InlineData("programme program programmes programs")]
    [InlineData("travelled traveled travelling traveling travels travel")]
    [InlineData("cancelled canceled cancel")]
    [InlineData("promise promised promises promising")]
    [InlineData("precise precisely")]
    [InlineData("u.k uk")]
    [InlineData("ph.d phd")]
    public void Forms_of_one_word_share_a_stem(string words) => Assert.Single(words.Split(' ').Select(TermForms.StemOf).Distinct());

    [Theory]
    [InlineData("general generate generic")]
    [InlineData("university universe")]
    [InlineData("organ organize")]
    [InlineData("emergency emerge")]
    [InlineData("past paste")]
    [InlineData("news new")]
    [InlineData("evening even")]
    [InlineData("outing out")]
    [InlineData("herring her")]
    [InlineData("proceed process procede")]
    [InlineData("gas gap")]
    [InlineData("sky ski")]
    [InlineData("specimen speciman")]
    [InlineData("yemen yeman")]
    [InlineData("people person")]
    [InlineData("u.s us")]
    [InlineData("i.t it")]
    [InlineData("was is")]
    [InlineData("prise prize")]
    [InlineData("on one")]
    [InlineData("internal internet international intern")]
    public void Different_words_do_not(string words) => Assert.Equal(words.Split(' ').Length, words.Split(' ').Select(TermForms.StemOf).Distinct().Count());

    // From the samples that the description of the algorithm gives.
    [Theory]
    [InlineData("consign consigned consigning consignment", "consign")]
    [InlineData("consist consisted consistency consistent consistently consisting consists", "consist")]
    [InlineData("consolation consolations consoled", "consol")]
    [InlineData("consolatory", "consolatori")]
    [InlineData("consolidate consolidated consolidating", "consolid")]
    [InlineData("consolingly", "consol")]
    [InlineData("consonant", "conson")]
    [InlineData("conspicuous conspicuously", "conspicu")]
    [InlineData("conspiracy conspiracies", "conspiraci")]
    [InlineData("constable constables", "constabl")]
    [InlineData("constancy constance", "constanc")]
    [InlineData("knackeries", "knackeri")]
    [InlineData("knavish", "knavish")]
    [InlineData("kneaded kneading", "knead")]
    [InlineData("knightly knights", "knight")]
    [InlineData("knitted knits", "knit")]
    [InlineData("relational", "relat")]
    [InlineData("hopefulness hopeful", "hope")]
    [InlineData("sensibility", "sensibl")]
    [InlineData("geologist geology", "geolog")]
    [InlineData("adoption", "adopt")]
    [InlineData("replacement", "replac")]
    [InlineData("controlled controlling", "control")]
    [InlineData("rate rated", "rate")]
    [InlineData("luxuriated luxuriate", "luxuri")]
    [InlineData("added adding", "add")]
    [InlineData("saying says", "say")]
    [InlineData("youth", "youth")]
    [InlineData("boyish", "boyish")]
    public void The_stem_is_the_published_one(string words, string stem) => Assert.All(words.Split(' '), w => Assert.Equal(stem, TermForms.StemOf(w)));

    [Theory]
    [InlineData("zelensky zelenskyy zelenskiy zelenskii zelenski зеленский зеленський")]
    [InlineData("gorbachev gorbachyov горбачёв горбачев")]
    [InlineData("yeltsin eltsin ельцин")]
    [InlineData("putin путин путін")]
    [InlineData("vladimir volodymyr владимир володимир")]
    [InlineData("nikolay nikolai mykola николай микола")]
    [InlineData("sergey sergei сергей")]
    [InlineData("navalnaya")]
    [InlineData("mohammed muhammad mohamed")]
    [InlineData("hussein husain")]
    [InlineData("lukashenko лукашенко")]
    [InlineData("poroshenko порошенко")]
    public void Spellings_of_one_name_share_a_key(string words) => Assert.Single(words.Split(' ').Select(TermForms.NameKeyOf).Distinct());

    [Theory]
    [InlineData("said")]
    [InlineData("risky")]
    [InlineData("believe")]
    [InlineData("hawaiian")]
    [InlineData("")]
    [InlineData("u.s")]
    [InlineData("東")]
    public void Ordinary_words_are_no_spellings_of_names(string word) => Assert.Equal(word, TermForms.NameKeyOf(word));

    [Fact]
    public void No_two_ordinary_words_of_the_seeds_are_taken_for_one_name()
    {
        var texts = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "seeds"), "*", SearchOption.AllDirectories).Select(File.ReadAllText);
        var ordinary = texts.SelectMany(text => TextAnalyzer.Tokens(text).Where(t => char.IsLower(text[t.Start])).Select(t => t.Term)).Distinct().ToList();

        var taken = ordinary.GroupBy(TermForms.NameKeyOf).Where(words => words.Select(TermForms.StemOf).Distinct().Count() > 1);

        Assert.InRange(ordinary.Count, 1000, int.MaxValue);
        Assert.Empty(taken.Select(words => string.Join(' ', words)));
    }
}
