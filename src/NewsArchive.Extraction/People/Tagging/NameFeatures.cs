using NewsArchive.Extraction.People.Names;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.People.Tagging;

/// <summary>What the tagger sees of a token: hashed features of the word, its neighbours, its run of capitals and its other places in the text.</summary>
internal sealed class NameFeatures
{
    /// <summary>The most features that one token has.</summary>
    public const int Most = 160;

    private const uint BeyondText = ushort.MaxValue + 1;

    private static readonly WordClusters Clusters = WordClusters.BuiltIn;

    private readonly ArticleWords words;
    private readonly uint[] wordHash;
    private readonly uint[] shapeHash;
    private readonly int[] cluster; // one more than it is, 0 where it was not looked up yet
    private readonly int[] paragraphStart;
    private readonly WordUses uses;

    public NameFeatures(ArticleWords words)
    {
        this.words = words;
        wordHash = new uint[words.Count];
        shapeHash = new uint[words.Count];
        cluster = new int[words.Count];
        paragraphStart = new int[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            wordHash[i] = FeatureHash.OfWord(words.Word(i));
            shapeHash[i] = FeatureHash.OfShape(words.Word(i));
            paragraphStart[i] = i == 0 || words[i].StartsParagraph ? i : paragraphStart[i - 1];
        }

        uses = new WordUses(words, wordHash);
    }

    /// <summary>Whether a token can be part of a name at all: it has a capital, or is a particle before one.</summary>
    public bool CanBeName(int i) => words.Has(i, WordFacts.Capitalised) || IsJoint(i);

    /// <summary>Writes the features of a token and returns how many they are.</summary>
    /// <param name="run">The run of tokens that can be one name, and that the token stands in.</param>
    /// <param name="isWordHidden">Leaves out what only that very word shows, so that training learns to know names it has never seen.</param>
    public int Of(int i, NameRun run, Span<uint> features, bool isWordHidden = false)
    {
        var sink = new FeatureSink(features);
        var facts = (uint)words.Facts(i);
        var (runStart, runEnd) = (run.Start, run.End);

        // The run of capitals that the token stands in: how far it reaches to both sides.
        var place = ((uint)Math.Min(i - runStart, 4) * 8) + (uint)Math.Min(runEnd - i, 5);

        sink.Add(1, 0);
        if (!isWordHidden)
        {
            sink.Add(2, wordHash[i]);
            sink.Add(3, wordHash[i], Word(i - 1));
            sink.Add(4, wordHash[i], Word(i + 1));
            AddAffixes(ref sink, i);
        }

        AddNeighbours(ref sink, i);
        AddRun(ref sink, runStart, runEnd, place, facts);
        AddClusters(ref sink, i, runStart, runEnd, place);

        sink.Add(15, facts);
        sink.Add(16, facts, Facts(i - 1));
        sink.Add(17, facts, Facts(i + 1));
        sink.Add(18, Facts(i - 1), facts, Facts(i + 1));
        AddBits(ref sink, 20, facts);
        AddBits(ref sink, 21, Facts(i - 1));
        AddBits(ref sink, 22, Facts(i + 1));
        var startsSentence = words[i].StartsSentence ? 1u : 0;
        sink.Add(25, startsSentence, facts);
        sink.Add(26, startsSentence, shapeHash[i]);

        var use = (uint)uses.Of(i);
        AddBits(ref sink, 50, use);
        sink.Add(52, use, facts);
        sink.Add(53, use, shapeHash[i], place);
        sink.Add(54, i + 1 < runEnd ? (uint)uses.Of(i + 1) : 9999, use);
        sink.Add(55, i > runStart ? (uint)uses.Of(i - 1) : 9999, use);
        var line = LineKind(i);
        sink.Add(56, line);
        sink.Add(57, line, facts);
        return sink.Count;
    }

    private void AddNeighbours(ref FeatureSink sink, int i)
    {
        sink.Add(5, shapeHash[i]);
        sink.Add(6, Shape(i - 1), shapeHash[i], Shape(i + 1));
        sink.Add(7, Shape(i - 1), shapeHash[i]);
        sink.Add(8, shapeHash[i], Shape(i + 1));
        sink.Add(9, Word(i - 1));
        sink.Add(10, Word(i + 1));
        sink.Add(11, Word(i - 2));
        sink.Add(12, Word(i + 2));
        sink.Add(13, Word(i - 2), Word(i - 1));
        sink.Add(14, Word(i + 1), Word(i + 2));
    }

    private void AddRun(ref FeatureSink sink, int start, int end, uint place, uint facts)
    {
        sink.Add(30, place);
        sink.Add(31, place, facts);
        sink.Add(32, Word(start - 1), place);
        sink.Add(33, Word(end), place);
        sink.Add(34, Word(start - 1), Word(end));
        sink.Add(35, Word(start - 1));
        sink.Add(36, Word(end));
        sink.Add(37, Facts(start - 1), facts);
        sink.Add(38, Facts(end - 1), facts);
        sink.Add(39, Facts(start), facts);
        sink.Add(40, RunFacts(start, end), place);
        sink.Add(41, Word(end - 1));
        sink.Add(42, Word(end), Word(end + 1));
    }

    // What the token's group of words is, and those of the words around it and around its run.
    private void AddClusters(ref FeatureSink sink, int i, int runStart, int runEnd, uint place)
    {
        var own = MiddleCluster(i);
        sink.Add(100, Cluster(i - 2));
        sink.Add(103, MiddleCluster(i - 2), place);
        sink.Add(110, Cluster(i - 1));
        sink.Add(111, MiddleCluster(i - 1));
        sink.Add(113, MiddleCluster(i - 1), place);
        sink.Add(120, Cluster(i));
        sink.Add(121, own);
        sink.Add(112, CoarseCluster(i - 1));
        sink.Add(122, CoarseCluster(i));
        sink.Add(132, CoarseCluster(i + 1));
        sink.Add(123, own, place);
        sink.Add(130, Cluster(i + 1));
        sink.Add(131, MiddleCluster(i + 1));
        sink.Add(133, MiddleCluster(i + 1), place);
        sink.Add(140, Cluster(i + 2));
        sink.Add(143, MiddleCluster(i + 2), place);
        sink.Add(150, MiddleCluster(i - 1), own);
        sink.Add(151, own, MiddleCluster(i + 1));
        sink.Add(152, CoarseCluster(i - 1), CoarseCluster(i), CoarseCluster(i + 1));
        sink.Add(153, own, MiddleCluster(runStart - 1), MiddleCluster(runEnd));
        sink.Add(157, Cluster(i), shapeHash[i]);
        sink.Add(158, Cluster(i), place);
        sink.Add(159, Cluster(i), (uint)words.Facts(i));
    }

    private void AddAffixes(ref FeatureSink sink, int i)
    {
        var word = words.Word(i);
        for (var length = 1; length <= 4 && length < word.Length; length++)
        {
            sink.Add(60 + (uint)length, FeatureHash.OfWord(word[..length]));
            sink.Add(70 + (uint)length, FeatureHash.OfWord(word[^length..]));
        }
    }

    private static void AddBits(ref FeatureSink sink, uint kind, uint bits)
    {
        for (; bits != 0; bits &= bits - 1)
        {
            sink.Add(kind, bits & ~(bits - 1));
        }
    }

    // "Vincent van Gogh", "Mies van der Rohe", "de Silva".
    private bool IsJoint(int i) => words.Has(i, WordFacts.Particle) && words.ContinuesSentence(i + 1)
        && (words.Has(i + 1, WordFacts.Capitalised) || (words.Has(i + 1, WordFacts.Particle) && words.ContinuesSentence(i + 2) && words.Has(i + 2, WordFacts.Capitalised)));

    /// <summary>Where the run of tokens that can be one name, and that <paramref name="i"/> stands in, ends.</summary>
    public int RunEnd(int i)
    {
        i++;
        while (i < words.Count && words.ContinuesSentence(i) && CanBeName(i))
        {
            i++;
        }

        return i;
    }

    private uint RunFacts(int start, int end)
    {
        var facts = WordFacts.None;
        for (var i = start; i < end; i++)
        {
            facts |= words.Facts(i);
        }

        return (uint)(facts & (WordFacts.GivenName | WordFacts.OrganisationWord | WordFacts.Place | WordFacts.RoleNoun | WordFacts.NotName | WordFacts.AllCapitals));
    }

    // Lists and tables ("1. Ada Marsh (Britain) 4.30 seconds") follow rules of their own: what opens the line tells them from prose.
    private uint LineKind(int i)
    {
        var start = Math.Max(paragraphStart[i], i - 40);
        var numbers = 0u;
        var small = 0u;
        for (var at = start; at < words.Count && at < start + 16 && (at == start || !words[at].StartsParagraph); at++)
        {
            numbers += words[at].Kind == TokenKind.Number ? 1u : 0;
            small += words[at].Kind == TokenKind.Word && !words.Has(at, WordFacts.Capitalised) ? 1u : 0;
        }

        return (Math.Min(small / 2, 3) * 4) + Math.Min(numbers / 2, 3);
    }

    private uint Word(int i) => i < 0 || i >= words.Count ? 1 : wordHash[i];

    private uint Cluster(int i) => i < 0 || i >= words.Count ? BeyondText : (uint)FineCluster(i);

    private uint MiddleCluster(int i) => i < 0 || i >= words.Count ? BeyondText : (uint)Clusters.MiddleOf(FineCluster(i));

    private uint CoarseCluster(int i) => i < 0 || i >= words.Count ? BeyondText : (uint)Clusters.CoarseOf(FineCluster(i));

    // Looked up when it is first asked for: most tokens are far from any name.
    private int FineCluster(int i) => cluster[i] is > 0 and var known ? known - 1 : (cluster[i] = Clusters.FineOf(wordHash[i]) + 1) - 1;

    private uint Shape(int i) => i < 0 || i >= words.Count ? 1 : shapeHash[i];

    private uint Facts(int i) => i < 0 || i >= words.Count ? 1u << 30
        : words[i].Kind switch
        {
            TokenKind.Punctuation => wordHash[i] | (1u << 29),
            TokenKind.Number => 1u << 28,
            _ => (uint)words.Facts(i),
        };
}
