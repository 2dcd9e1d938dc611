using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace NewsArchive.Store.People.Identity;

/// <summary>Brings the spellings in which outlets write one foreign name to one. Words are folded: small letters without accents.</summary>
internal static partial class NameVariants
{
    // Russian, Ukrainian and Belarusian forms of one given name are one: outlets choose by their own style, not by the person's.
    private static readonly FrozenDictionary<string, string> Slavic = Read(
        """
        alexander aleksandr alexandr aleksander oleksandr aliaksandr alyaksandr
        alexei aleksei alexey aleksey alexej oleksiy oleksii aliaksei
        anatoly anatoli
        andrey andrei andriy andrii andrej
        arkady arkadi
        artyom artem
        denis denys
        dmitry dmitri dimitri dimitry dmytro dzmitry
        fyodor fedor
        gennady gennadi hennadiy hennadii
        grigory grigori hryhoriy hryhorii
        igor ihor
        ksenia kseniya xenia
        maxim maksim maksym
        mikhail mihail mykhailo mykhaylo
        natalia nataliya nataliia natalya
        nikolay nikolai nikolaj mykola mikalai
        oleg oleh
        pavel pavlo
        pyotr petr petro
        semyon semen
        sergey sergei serguei serhiy serhii sergiy sergii siarhei
        sofia sofya sofiya
        tatiana tatyana tetiana tetyana
        valery valeri
        vasily vasili vassily vasyl
        viktor victor viktar
        vitaly vitali
        vladimir volodymyr uladzimir wladimir
        yekaterina ekaterina kateryna
        yelena elena olena
        yevgeny evgeny evgeni yevgeni yevhen
        yury yuri iury
        """);

    // Arabic writes no short vowels; these names stand first and last alike ("Saddam Hussein", "Hussain Ali").
    private static readonly FrozenDictionary<string, string> Arabic = Read(
        """
        abdel abdul abd
        abdullah abdallah abdulla
        ahmed ahmad
        assad asad
        gaddafi qaddafi gadhafi kadafi kaddafi
        hassan hasan
        hussein hussain husain husayn hossein
        ibrahim ebrahim
        khaled khalid
        mahmoud mahmud
        mohammed muhammad mohammad mohamed muhammed mohamad
        muammar moammar
        mustafa mostafa moustafa
        omar umar
        osama usama
        saeed said
        yasser yasir yaser
        youssef yusuf yousef yousuf
        """);

    /// <summary>"oleksandr" is "alexander", "georgiy" is "georgy", "владимир" is "vladimir".</summary>
    public static string Given(string word)
    {
        if (Romanization.IsCyrillic(word))
        {
            // Few Ukrainian words show by a letter that they are none of Russian's: "микола" is "nikolay" only when read so.
            var (latin, ukrainian) = (Romanization.Of(word), Romanization.OfUkrainian(word));
            var known = LatinGiven(latin);
            return known != latin || Romanization.IsSerbian(word) || LatinGiven(ukrainian) is var other && other == ukrainian ? known : other;
        }

        return LatinGiven(word);
    }

    // Of a letter that nobody has told how to write in Latin ones, the word keeps it: whatever is in it, it is asked no second time.
    private static string LatinGiven(string word)
    {
        word = word.Length > 4 ? SoftEnding().Replace(word, "y") : word;
        return Slavic.GetValueOrDefault(word) ?? Arabic.GetValueOrDefault(word, word);
    }

    // "-off" is left alone: whoever spells it so ("Romanoff") has made it a name of its own, and "Kirchhoff" never was another.
    /// <summary>"zelenskyy" is "zelensky", "gorbachyov" is "gorbachev", "eltsin" is "yeltsin", "навальный" is "navalny".</summary>
    public static string Surname(string word)
    {
        return LatinSurname(Romanization.IsCyrillic(word) ? SoftEnding().Replace(Romanization.Of(word), "y") : word);
    }

    private static string LatinSurname(string word)
    {
        if (word.Length < 5)
        {
            return Arabic.GetValueOrDefault(word, word);
        }

        word = SkyEnding().Replace(word, m => m.Groups["f"].Success ? "skaya" : "sky");
        word = HushingOv().Replace(word, "ev$1");
        word = SoftEv().Replace(word, "$1ev$2");
        word = VowelEv().Replace(word, "$1yev$2");
        word = Enko().Replace(word, "ienko");
        word = InitialYe().Replace(word, "ye$1");
        return Arabic.GetValueOrDefault(word, word);
    }

    private static FrozenDictionary<string, string> Read(string lines) => WordLists.Pairs(lines).ToFrozenDictionary(n => n.Other, n => n.First, StringComparer.Ordinal);

    // "Georgiy", "Georgii", "Yuriy".
    [GeneratedRegex("(?:iy|ii|yy|ij|yi)$")]
    private static partial Regex SoftEnding();

    // "Zelenskyy", "Zelenskiy", "Zelenskii", "Zelenski", "Syrskyi"; "Navalnaya" has its own ending, "Obolenskaia" is "Obolenskaya".
    [GeneratedRegex("(?<=..)sk(?:(?<f>aya|aia|aja)|[yij]{1,2})$")]
    private static partial Regex SkyEnding();

    // "Gorbachov", "Khrushchyov", "Chernyshov": what is written е is said o after ч, ш, щ and ж.
    [GeneratedRegex("(?<=[csz]h)y?ov(a?)$")]
    private static partial Regex HushingOv();

    // "Solovyov", "Soloviev", "Solovyev"; "Kiselyov", "Kiselev".
    [GeneratedRegex("([bcdfghklmnprstvz])(?:[yij]e|yo)v(a?)$")]
    private static partial Regex SoftEv();

    // "Nazarbaev" and "Nazarbayev".
    [GeneratedRegex("([aeou])ev(a?)$")]
    private static partial Regex VowelEv();

    // "Matvienko", "Matviyenko", "Matviienko".
    [GeneratedRegex("[iy]+enko$")]
    private static partial Regex Enko();

    // "Eltsin", "Evtushenko"; "Edwin" and "Elkin" are no such names.
    [GeneratedRegex("^e([bcdfgklmnprstvz].*(?:ov|ev|tsin|sky|enko)a?)$")]
    private static partial Regex InitialYe();
}
