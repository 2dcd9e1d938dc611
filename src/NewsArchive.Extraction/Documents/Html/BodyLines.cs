using System.Text.RegularExpressions;
using NewsArchive.Extraction.Articles;

namespace NewsArchive.Extraction.Documents.Html;

/// <summary>Leaves out the lines between an article's paragraphs that are not its text: pointers to other articles, calls to subscribe, labels.</summary>
internal static partial class BodyLines
{
    private const string SentenceEnds = ".!?…。！？؟।۔”\"»“’」』";

    public static List<TextBlock> Keep(List<TextBlock> blocks, PageHints hints)
    {
        blocks = blocks[..EndHeading.Find(blocks)];
        var kept = new List<TextBlock>();
        var inList = false;
        var teasers = Teasers(blocks);
        var repeated = Repeated(blocks);
        var pulled = PulledQuotes.Find(blocks);
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (teasers[i] || pulled.Contains(block) || repeated.Contains(block.Text) || (!kept.Exists(k => k.IsProse) && (IsDateLine(block) || IsOpeningLabel(block) || IsBehindKicker(block, hints) || Byline.ReadContinued(block.Text) is not null)))
            {
                continue;
            }

            if (block.IsHeading && PointerLines.Is(block.Text))
            {
                // "Related stories" and the links below it
                inList = true;
                continue;
            }

            if (inList && !block.IsProse && !block.IsHeading)
            {
                continue;
            }

            inList = false;
            if (!IsClutter(block, hints) && (kept.Count == 0 || kept[^1].Text != block.Text))
            {
                kept.Add(block);
            }
        }

        DropBiography(kept, hints);
        while (kept.Count > 0 && (kept[^1].IsHeading || IsLabel(kept[^1]) || IsSignedOff(kept[^1], hints) || EndCredits.Is(kept[^1])))
        {
            kept.RemoveAt(kept.Count - 1);
        }

        // "In short:" above the points that sum up what follows
        if (kept is [{ IsHeading: true }, { Block.Kind: BlockKind.ListItem, LinkWeight: 0 }, ..])
        {
            kept.RemoveAt(0);
        }
        else if (kept is [{ IsProse: true }, { IsHeading: true, Text: [.., ':'] }, { Block.Kind: BlockKind.ListItem, LinkWeight: 0 }, ..])
        {
            kept.RemoveAt(1);
        }

        return [.. kept.Where((b, i) => !b.IsHeading || i + 1 >= kept.Count || !kept[i + 1].IsHeading || kept[i + 1].Block.Level > b.Block.Level)];
    }

    // "(dmk)", "(dwa/hri)", "HTR (jd)", "HTR (Jane Doe)": who wrote and who edited, in initials or in whole
    private static bool IsSignedOff(TextBlock block, PageHints hints) =>
        block.Weight < 100 && SignOff().Match(block.Text) is { Success: true } sign
        && (sign.Groups["names"] is not { Success: true, Value: var names } || Byline.ReadBare(names)?.Any(Byline.People(hints.Authors).Contains) == true);

    // "Jane Doe covers ships and the people on them for the Tribune." below an article of hers
    private static void DropBiography(List<TextBlock> kept, PageHints hints)
    {
        const int longest = 600;
        var authors = hints.Authors.Concat(Byline.People(hints.Authors)).Select(PageWords.Letters).Where(a => a.Length > 5).ToList();
        var (after, total) = (0, kept.Sum(b => b.Weight));
        for (var i = kept.Count - 1; i > 0 && authors.Count > 0 && after + kept[i].Weight <= Math.Min(longest * 2, total / 5); i--)
        {
            after += kept[i].Weight;
            if (kept[i].Weight < longest && !kept[i].IsHeading && PageWords.Letters(kept[i].Text) is var text && authors.Exists(a => text.Length > a.Length + 10 && IsAbout(a, text, isSetApart: IsItalic(kept[i]))))
            {
                kept.RemoveRange(i, kept.Count - i);
            }
        }
    }

    // "Jane Doe covers …", in italics also "Our harbour correspondent Jane Doe covers …"
    private static bool IsAbout(string author, string text, bool isSetApart)
    {
        const int furthest = 40; // letters of what they are
        return text.IndexOf(author, StringComparison.Ordinal) is >= 0 and var at && at <= (isSetApart ? furthest : 0);
    }

    private static bool IsItalic(TextBlock block) => block.Block.Inlines.All(i => i.IsEmphasis || i.Href is not null || string.IsNullOrWhiteSpace(i.Text));

    // "Story continues below this advertisement" between all paragraphs
    private static HashSet<string> Repeated(List<TextBlock> blocks)
    {
        var repeated = blocks.Where(b => b.Block.Kind == BlockKind.Paragraph && b.Weight is > 5 and < 200).GroupBy(b => b.Text).Where(g => g.Count() > 2).ToList();
        return repeated.Sum(g => g.Sum(b => b.Weight)) * 3 < blocks.Sum(b => b.Weight) ? [.. repeated.Select(g => g.Key)] : [];
    }

    // The front page below the article: headline that is a link, a sentence or two, the next headline …
    private static bool[] Teasers(List<TextBlock> blocks)
    {
        const int shortestRun = 3, longestTeaser = 3;
        var teasers = new bool[blocks.Count];
        var run = new List<int>();
        for (var i = 0; i <= blocks.Count; i++)
        {
            if (i < blocks.Count && blocks[i].IsHeading && blocks[i].LinkShare > 0.8)
            {
                run.Add(i);
            }
            else if (run.Count > 0 && (i == blocks.Count || blocks[i].IsHeading || i - run[^1] > longestTeaser))
            {
                for (var j = run[0]; run.Count >= shortestRun && j < i; j++)
                {
                    teasers[j] = true;
                }

                run.Clear();
            }
        }

        return teasers;
    }

    // "15.04.2026 - 15:48 Uhr", "Lesedauer: 2 Min.", "3 min read", above the first paragraph
    private static bool IsDateLine(TextBlock block) => block.Weight < 100 && !block.IsHeading && DateOrLength().IsMatch(block.Text) && !IsSentence(block.Text);

    // "When it strikes twelve in Skarn, it is 11.37 Uhr in the rest of the country."
    private static bool IsSentence(string text)
    {
        const int fewest = 6; // words in small letters
        return SentenceEnds.Contains(text[^1], StringComparison.Ordinal) && text.Split(' ').Count(w => w.Length > 1 && w.All(c => char.IsLower(c) || char.IsPunctuation(c))) >= fewest;
    }

    // "Author of the article:", "von Ola Brandt, Hafenredaktion" above the first paragraph
    private static bool IsOpeningLabel(TextBlock block) =>
        block.Block.Kind == BlockKind.Paragraph && block.Weight < 60 && !SentenceEnds.Contains(block.Text[^1], StringComparison.Ordinal);

    // "<b>Bridge Closed</b><br><i>By JANE DOE</i><br>Sunday, March 7, 1999": headline, byline and date that nothing but breaks part
    private static bool IsHead(TextBlock block, PageHints hints)
    {
        const int longest = 120, shortest = 15; // letters
        var letters = PageWords.Letters(block.Text);
        return !SentenceEnds.Contains(block.Text[^1], StringComparison.Ordinal) && hints.Titles.Any(t => t.Length >= shortest && letters.Length < t.Length + longest && letters.StartsWith(t, StringComparison.Ordinal)) && PublicationDate.Without(block.Text) is not null;
    }

    // <h3>Premiere on the Quay - Ferry Sails as a Theatre</h3>: the headline behind its kicker
    private static bool IsBehindKicker(TextBlock block, PageHints hints)
    {
        const int longestKicker = 50, shortest = 20; // letters
        return block.IsHeading && PageWords.Letters(block.Text) is var letters && hints.Titles.Any(t => t.Length >= shortest && letters.Length <= t.Length + longestKicker && letters.EndsWith(t, StringComparison.Ordinal));
    }

    private static bool IsClutter(TextBlock block, PageHints hints)
    {
        if (hints.Titles.Contains(PageWords.Letters(block.Text)) || IsHead(block, hints))
        {
            return true;
        }

        if (block.Block.Kind == BlockKind.TableRow)
        {
            // <table><tr><td>Baca juga: <a>Dewan Tutup Jembatan</a></td></tr></table>
            return block.LinkShare > 0.5 && PointerLines.Is(block.Text);
        }

        // "(By Jane Doe and John Roe)", <p class="signature">J.D.</p>
        if (Byline.InBrackets(block.Text) is not null || (block.Weight < 60 && hints.Authors.Any(a => a.Trim() == block.Text)))
        {
            return true;
        }

        // <p class="signature">Jane Doe et John Roe.</p>
        if (IsBylineOf(block, hints) || (hints.Authors.Count > 0 && block.Weight < 100 && Byline.ReadBare(block.Text.TrimEnd('.')) is { } signed && signed.All(Byline.People(hints.Authors).Contains)))
        {
            return true;
        }

        if ((block.LinkShare > 0.8 || IsLabelledLink(block) || IsPointingLink(block)) && block.Weight < 250 && !IsLinkedSentence(block))
        {
            return true;
        }

        // A list of pointers: "Elections: <a>What the count in Lower Brake tells us</a>"
        if (block.Block.Kind is BlockKind.ListItem or BlockKind.NumberedItem && block.LinkShare > 0.5 && block.Weight < 200)
        {
            return true;
        }

        return (block.Weight < 300 && (PointerLines.Is(block.Text) || GoesOnBelow.Is(block.Text) || Notice().IsMatch(block.Text) || Credit().IsMatch(block.Text) || OwnMatters.Is(block.Text) || CallToReaders.Is(block))) || (block.Weight < 900 && Embedded().IsMatch(block.Text)) || (IsLabel(block) && !IsBold(block));
    }

    // "Advertisement", "2 min read", "Photo: AFP": a few words without a full stop, neither heading nor item
    private static bool IsLabel(TextBlock block) =>
        block.Block.Kind == BlockKind.Paragraph && block.Weight < 30 && !(SentenceEnds + ":)）").Contains(block.Text[^1], StringComparison.Ordinal);

    // "ALSO IN THE TRIBUNE | <a>Council unveils plan</a>": a few words with a mark behind them, the rest is one link
    private static bool IsLabelledLink(TextBlock block)
    {
        if (block.Block.Inlines.LastOrDefault(i => !string.IsNullOrWhiteSpace(i.Text)) is not { Href: { } href })
        {
            return false;
        }

        var label = string.Concat(block.Block.Inlines.TakeWhile(i => i.Href is null).Select(i => i.Text)).Trim();
        return label.Length is > 1 and < 40 && ":|>»：｜→–".Contains(label[^1], StringComparison.Ordinal) && block.LinkWeight >= 25
            && block.Block.Inlines.SkipWhile(i => i.Href is null).All(i => i.Href == href || string.IsNullOrWhiteSpace(i.Text));
    }

    // "[ <a>Bridge to close</a> Opens in new window ]", "<b>À lire aussi</b><a>Le pont ferme</a>" with nothing between label and link
    private static bool IsPointingLink(TextBlock block)
    {
        var words = string.Concat(block.Block.Inlines.Where(i => i.Href is null).Select(i => i.Text));
        return block.LinkWeight >= 15 && block.Block.Inlines.Count(i => i.Href is not null) == 1 && (BesideLink().IsMatch(words) || (words.Length < 40 && block.Block.Inlines[0].Href is null && PointerLines.Is(words)));
    }

    // "It also <a>coordinates the rescue boats of four countries and trains their crews</a>."
    private static bool IsLinkedSentence(TextBlock block)
    {
        var inlines = block.Block.Inlines;
        var link = inlines.TakeWhile(i => i.Href is null).Count();
        return block.Block.Kind == BlockKind.Paragraph && link > 0 && inlines[link].Text.TrimStart() is [var first, ..] && char.IsLower(first)
            && block.Text[^1] is '.' or '!' or '?' && inlines.Take(link).Any(i => i.Text.Any(char.IsLetter));
    }

    // "von Jane Doe, HTR SKARN" below a summary
    private static bool IsBylineOf(TextBlock block, PageHints hints) =>
        hints.Authors.Count > 0 && block.Weight < 100 && Byline.IsByline(block.Text) && Byline.Read(block.Text) is { Count: > 0 } names && names.All(Byline.People(hints.Authors).Contains);

    private static bool IsBold(TextBlock block) => block.Block.Inlines.All(i => i.IsStrong || string.IsNullOrWhiteSpace(i.Text));

    [GeneratedRegex(@"\d{1,2}[:.]\d{2}\s*(uhr|h\b|am|pm|gmt|[a-z]{2,4}$)|lesedauer|\d+\s*min(ute)?s?\b.{0,6}(read|lesezeit|de lectura)|(19|20)\d\d.{0,4}\d{1,2}[:.時]\d{2}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DateOrLength();

    [GeneratedRegex(@"^(?:[\p{L}\d&.-]{2,12}\s)?[(（\[](?:\p{Ll}{2,4}(?:\s?[/,;]\s?\p{Ll}{2,5})*|(?<=\s.)(?<names>[^)]+))[)）\]]$", RegexOptions.CultureInvariant)]
    private static partial Regex SignOff();

    [GeneratedRegex(@"^\W*(opens in (a )?new (window|tab))?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex BesideLink();

    // "The quay at dawn. Bildrechte: HTR/Jane Doe", "The town hall © Jane Doe", "Email: jane@example.org", "罗大山走在送信路上。记者 周小舟 摄"
    [GeneratedRegex(@"(\b(bildrechte|fotos?|photos?|photographs?|credit|bild|rechte)\s*:|©)\s*[^.!?]{2,70}$|^.{0,40}\S+@\S+\.\w+\W*$|^[^。]{2,60}。?[^。]{0,20}[\u4e00-\u9fff] ?(摄影?|攝影?|供图|供圖)[)）]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Credit();

    // "An dieser Stelle finden Sie … externen Inhalt …": however long
    [GeneratedRegex(@"^an dieser stelle (findest|finden|zeigen|steht)\b.{0,60}\bextern|^ich bin damit einverstanden, dass mir (der )?extern", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Embedded();

    // "Advertisement", "Sign up for our newsletter", "Follow us on X", "© 2024 Coast Tribune. All rights reserved."
    [GeneratedRegex(
        @"^\W*(advertisement|advertising|anzeige|werbung|publicidad|publicité|pubblicità|advertentie|annonse|annons|реклама|reklam|sponsored|article continues (below|after)|story continues below|scroll (down )?to continue"
        + @"|(sign|signup|signed) ?up (for|to|here)\b|subscribe (to|now|for|here)\b|click here to (sign|subscribe|get|read)\b|get (the|our) (latest|daily|weekly|best)\b.*(newsletter|inbox|email)|(download|get) (the|our) .{0,30}\bapp\b|follow (us|our|the|@)\b|join (us|our)\b.*(whatsapp|telegram|channel|newsletter|community)"
        + @"|share (this|on|via)\b|copy(right)?\s*(©|\(c\)|\d{4})|©|all rights reserved|this (article|story|post) (was )?(first|originally) (appeared|published)|support (local|our|independent) journalism|folgen sie uns|newsletter\s*($|:|abonnieren)|jetzt abonnieren"
        + @"|(descarcă|descărcați) aplicația\b|desc[aá]rga(te)? (la|nuestra) (app|aplicación)\b|baixe (o|nosso) app|scarica (la |l['’])(nostra )?app|téléchargez (l['’]|notre )appli|(pobierz|ściągnij) (naszą )?aplikację|stáhněte si .{0,20}aplikaci|with files (from|by) [^.]{2,80}\W*$|published in [^.]{2,40}, \p{L}+ \d{1,2}(st|nd|rd|th)?, \d{4}\W*$|(dieser|der) (artikel|text|beitrag) (ist|wurde|erschien)\b.{0,60}\b(zuerst|zunächst|erstmals|ursprünglich)\b|cet article (a été|est) (initialement|d['’]abord|précédemment) (publié|paru)\b|este (artículo|texto) (se publicó|fue publicado|apareció) (originalmente|primero|por primera vez)\b|dit artikel (verscheen|is) (eerder|eerst|oorspronkelijk)\b|this is (an )?ai[- ]generated\b|our standards:|printed from:? http|dieser artikel wurde ausgedruckt|empfohlener (redaktioneller|externer) inhalt|an dieser stelle (findest|finden) .{0,30}extern|ich bin damit einverstanden, dass mir|(es können )?personenbezogene daten können|有料会員|【初トクキャンペーン|この記事は有料"
        + @"|(prijavite|pretplatite) se na\b|přihlaste se k\b|iratkoz\w+ fel\b|abonați-vă|abonează-te|εγγραφείτε|tilmeld dig\b|meld deg på\b|anmäl dig till\b|(this|the) (summary|article|translation|text) (was|is|has been) (generated|created|produced|translated|summari[sz]ed) (by|with|using) .{0,40}\b(ai|artificial intelligence|machine)\b|diese[rs]? (zusammenfassung|text|artikel) wurde (mit|von) .{0,30}(künstliche\w* intelligenz|\bki\b)|(die )?künstliche intelligenz von\b|dieses thema im programm\b|über dieses thema bericht\w+|(please )?get in touch (with (us|our)\b.{0,60})?(by|via|at|on|using)\b|for more stories like this|(get|catch|read|stay (updated|informed|tuned|ahead|up[- ]to[- ]date)) (with |on |for )?(all )?(the |our )?(latest|breaking|top)\b.{0,60}\b(news|updates|headlines|stories)\b.{0,20}\b(on|at|from|with|only|along|here)\b|this advertisement has not|you must be logged in\b|(please )?(log|sign) in (to|or)\b|already (a )?(subscribed|subscriber|registered)\b|by (signing up|submitting your|subscribing)\b|thank(s| you) for (signing up|subscribing|registering)|this (content|article) is (reserved|exclusive|only available)|register (/|or|now|for free)|create (a free|an) account|want to bookmark|join the (conversation|discussion)|this (article|post|page|story) (may )?contains? affiliate|we may (earn|receive) (a )?(small |an affiliate )?commission|leave a (reply|comment)|this entry was posted\b|(find|read) this article at\b|article mis en ligne le\b|.{0,90}\b(filed under|abgelegt unter|classé dans|archiviato in|archivado en)\b"
        + @"|(the |any )?(views|opinions)( and opinions)? expressed (here(in)?|in this|are (those|solely)|by the (authors?|writers?|contributors?))\b|like (this:|loading)|(do you have|got) (a|any) (story|tip|news)\b|(heb je|heeft u) een .{0,25}\btip\b|(foutje|fehler) (gezien|gefunden)\b|¿?tienes (una|alguna) (pista|historia|noticia)\b|vous avez une info\b|hai una (segnalazione|notizia)\b|(har du|tipsa|tips) (et|ett|oss|tips)\b|masz (dla nas )?(temat|informacj)|(tags|keywords|schlagwörter|schlagworte|stichworte|mots[- ]clés|etiquetas|palabras clave|parole chiave|tagi|теги)\s*:|republish (this|our) (story|article)|thanks? for reading\b.{0,80}\bsubscribe\b|hat ihnen (dieser|der) (artikel|beitrag)|mit (meiner|der) anmeldung|jetzt ([\p{L}\d]+ ){0,3}(kostenlos |gratis )?(anmelden|registrieren|testen|weiterlesen)\b|cet article est réservé aux|il vous reste [\d.,]+ ?%|este artículo es (solo|exclusivo) para|questo articolo è riservato|dit artikel is (alleen )?voor abonnees|folgst du (uns )?schon|abonnez-vous|inscrivez-vous|suivez-nous|déjà abonné|suscríbete|síguenos|regístrate|iscriviti|abbonati|seguici|assine|inscreva-se|siga (a|o|nos)|schrijf je in|abonneer je|volg ons|prenumerera|abonner på|følg oss|tilaa |zapisz się|dołącz do|obserwuj nas|подпи(сывайтесь|шитесь)|підпи(суйтесь|шіться)|abone ol|会員登録|無料登録|.{0,15}フォローする|구독하기|訂閱|订阅|.{0,60}무단\s?(전재|복제)|ⓒ|[（(]?(责任|責任)?(编辑|編輯)[:：]|[（(]?(责编|責編)[:：]|免责声明|免責聲明"
        + @"|wir haben die kommentarfunktion|die kommentarfunktion\b|(comments|los comentarios|les commentaires|i commenti|os comentários) (on this \p{L}+ )?(are|están|sont|sono|estão) (now |ya |temporarily )?(closed|disabled|switched off|cerrados|desactivados|fermés|désactivés|chiusi|encerrados|fechados)|(inicie|inicia|iniciar) sesión\b|connectez-vous\b|(accedi|effettua il login) .{0,20}\bper\b|faça login\b|zaloguj się\b|log in om\b|if you have (a|any|some) .{0,30}(story|news|tip|information)\b.{0,60}\b(email|e-mail|contact|call|let us|get in touch|write)\b"
        + @"|this is a (breaking|developing)( new| news)? story\b|diese (meldung|nachricht) wird (laufend |fortlaufend |ständig )?aktualisiert|(plus|davantage) d['’]informations à venir|noticia en (desarrollo|ampliación)|habrá ampliación|notizia in aggiornamento"
        + @"|(gastkommentare|gastbeiträge|namentlich gekennzeichnete)\b.{0,120}\bmeinung\b|las opiniones (expresadas|vertidas)\b|les (opinions|propos|points de vue) exprimé\p{L}*\b|le opinioni (espresse|contenute)\b|as opiniões (expressas|aqui)\b"
        + @"|yasal uyarı\b|aviso legal\b|rechtlicher hinweis\b|legal notice\b|riproduzione riservata|(todos (los|os) (derechos|direitos)|tous droits|alle rechte|tutti i diritti|wszelkie prawa|alle rechten|alla rättigheter|tüm hakları) (reservados|réservés|vorbehalten|riservati|zastrzeżone|voorbehouden|förbehållna|saklıdır)|votre (adresse )?e-?mail\b.{0,60}\b(utilisé|traité)|ihre e-?mail-adresse wird\b|your e-?mail (address )?(will (not|never|only)|is used)\b"
        + @"|image(s)?( source)?:|photo(s|graph)?( credit| by)?\s*:|foto(s)?\s*:|bild(er)?\s*:|quelle\s*:|photo by\b|getty images\s*$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Notice();
}
