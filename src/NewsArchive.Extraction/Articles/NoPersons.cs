using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace NewsArchive.Extraction.Articles;

/// <summary>Tells outlets, agencies and jobs from the names of people in a byline.</summary>
internal static partial class NoPersons
{
    // A part of a byline that holds one of these is an outlet, an agency or a newsroom.
    private static readonly FrozenSet<string> InstitutionWords = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Reuters", "TASS", "Interfax", "Bloomberg", "Xinhua", "Ukrinform", "Novosti", "Yonhap", "Kyodo", "Anadolu", "Agence", "Presse", "Associated", "agency", "agencies", "agentur", "agenturen",
        "wire", "wires", "service", "services", "staff", "newsroom", "newsdesk", "desk", "team", "editorial", "board", "bureau", "redaktion", "rédaction", "redacción", "redazione", "redactie", "redacja", "редакция",
        "news", "times", "post", "tribune", "chronicle", "herald", "journal", "gazette", "guardian", "observer", "press", "daily", "weekly", "magazine",
        "courier", "sentinel", "examiner", "telegraph", "dispatch", "bulletin", "advertiser", "inquirer", "enquirer", "ledger", "monitor", "echo", "mirror",
        "media", "radio", "tv", "television", "online", "today", "network", "university", "institute");

    // One that holds one of these is a job, or a button.
    private static readonly FrozenSet<string> JobWords = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "editors", "editor", "correspondent", "correspondents", "reporter", "reporters", "writer", "writers", "columnist", "contributor", "contributors", "producer", "chief", "senior", "political",
        "admin", "administrator", "webmaster", "guest",
        "Facebook", "Twitter", "WhatsApp", "Instagram", "LinkedIn", "Telegram", "YouTube", "Pinterest", "Reddit", "share", "print", "email", "comments", "subscribe");

    private static readonly FrozenSet<string> Acronyms = FrozenSet.Create(
        StringComparer.Ordinal,
        "AFP", "AP", "ANSA", "DPA", "EFE", "PA", "CNN", "BBC", "UPI", "PTI", "ANI", "IANS", "PAP", "APA", "SDA", "NTB", "TT", "STT", "MTI", "RIA", "ARD", "ORF", "RAI", "NOS", "NRK", "SVT", "YLE", "TVE", "NPR", "PBS", "ABC", "CBS", "NBC", "DW", "RFI", "RFE/RL", "USA");

    /// <summary>Whether a part of a byline names an outlet, an agency or a job.</summary>
    public static bool Holds(string part)
    {
        var words = WordsOf(part);
        return words.Any(JobWords.Contains) || words is ["The", _, ..] || HoldsInstitution(part, words); // "The Skarn Lantern"
    }

    /// <summary>Whether a whole entry of a list of authors is an outlet, an agency or a newsroom: "Associated Press", "dpa", "Redaktion Küstenblick", "harbour.example".</summary>
    public static bool IsInstitution(string author) => WordsOf(author) is var words && !words.Any(JobWords.Contains) && (HoldsInstitution(author, words) || Domain().IsMatch(author));

    private static bool HoldsInstitution(string part, string[] words)
    {
        var isCapitals = words.Length > 1 && !part.Any(char.IsLower); // "ANI DOE" may be a person
        return words.Any(w => InstitutionWords.Contains(w) || (!isCapitals && Acronyms.Contains(w)) || IsConsonants(w)) || Acronyms.Contains(part) || part is "dpa" or "afp" || IsAcronym(part) || AsianOutlet().IsMatch(part);
    }

    private static string[] WordsOf(string part) => part.Split(' ', '.', '-', '/');

    /// <summary>A name without the outlet or job that follows it with no comma between: "Jane Doe Associated Press", "Jane Doe Staff Writer", "Jane Doe Redakteurin", "한바다 기자".</summary>
    public static string WithoutTail(string part) => KoreanJob().Replace(Tail().Replace(part, "$1"), "$1");

    /// <summary>Whether a line near the byline is nobody's name but says who they are: "Senior Correspondent", "Coast Tribune Staff", "Special to the Tribune", "AP".</summary>
    public static bool IsOfficeLine(string line)
    {
        var words = line.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return line.Length <= 60 && Byline.ReadBare(line) is null && words.Length is > 0 and <= 6
            && (Acronyms.Contains(line) || Office().IsMatch(line) || words.All(w => JobWords.Contains(w) || InstitutionWords.Contains(w))
                || (OfficeWord().IsMatch(words[^1]) && words.All(w => char.IsUpper(w[0]) || w is "and" or "of" or "the")));
    }

    // broadcasters: "XDR KÜSTENLAND"
    private static bool IsConsonants(string word) => word.Length is >= 3 and <= 5 && word.All(c => c is >= 'A' and <= 'Z' && !"AEIOUY".Contains(c));

    private static bool IsAcronym(string part) => part.Length is >= 2 and <= 5 && part.All(c => c is >= 'A' and <= 'Z');

    [GeneratedRegex(@"^(?:special (?:to|for) (?:the )?(?-i:\p{Lu}).*|(?:from|by) (?:our|a) (?:own |special |staff )?(?:correspondents?|reporters?|staff)|(?:staff|wire|agency) reports?|(?:from|compiled from) (?:staff|wire|agency) reports|(?:edited|editing|fact[- ]checked|translated) by\s+(?-i:\p{Lu})[\p{L}.'’ -]+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Office();

    // 東京新聞, 中央社, 編集部, 연합뉴스: newspapers, agencies and newsrooms of East Asia
    [GeneratedRegex(@"新聞|新闻|日報|日报|時報|时报|晚報|晚报|通信|通訊社|通讯社|中央社|新華社|新华社|編集|編輯|编辑|報導|报道|電子報|デジタル|オンライン|ニュース|日刊|週刊|일보|신문|뉴스|경제|방송|통신")]
    private static partial Regex AsianOutlet();

    [GeneratedRegex(@"^([가-힣]{2,4})\s?(?:(?:선임|수습|인턴|전문|객원)\s?)?(?:기자|특파원|논설위원|위원)$")]
    private static partial Regex KoreanJob();

    [GeneratedRegex(@"^(?:\p{Ll}[\p{Ll}\d-]*\.)+\p{Ll}{2,}$")]
    private static partial Regex Domain();

    [GeneratedRegex(@"^(?:staff|correspondent|reporter|writer|editor|columnist|contributor|bureau|newsroom|desk|producer)$", RegexOptions.IgnoreCase)]
    private static partial Regex OfficeWord();

    [GeneratedRegex(@"^((?-i:\p{Lu})\S+(?:\s(?-i:\p{Lu})\S*){1,2}?)\s+(?:(?:the\s+)?associated\s+press|agence\s+france-presse|press\s+association|press\s+trust\s+of\s+india|reuters|AFP|AP|(?:senior\s+)?staff\s+(?:writer|reporter|correspondent)|special\s+(?:to|for)\b.*|published|updated|posted|(?:(?:leitende[rn]?|stellvertretende[rn]?|freie[rn]?|politische[rn]?)\s+)*(?:\p{L}*(?:redakteur|korrespondent|reporter|journalist|autor)(?:in|en)?|ressortleiter(?:in)?|chefredakteur(?:in)?))$", RegexOptions.IgnoreCase)]
    private static partial Regex Tail();
}
