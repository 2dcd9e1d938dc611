using System.Text.RegularExpressions;

namespace NewsArchive.Extraction.Documents.Html;

/// <summary>Tells the lines between paragraphs that say where the text goes on: below a picture, behind an ad.</summary>
internal static partial class GoesOnBelow
{
    private const int Longest = 100; // characters

    public static bool Is(string text) => text.Length < Longest && Line().IsMatch(text);

    // "Artiklen fortsætter efter annoncen", "Tekst gaat verder onder de foto.", "La suite après cette publicité", "Der Artikel geht nach der Anzeige weiter."
    [GeneratedRegex(
        @"^\W*((the |this )?(story|article|text) continues (below|after)\b|scroll (down )?to continue\b|(artiklen|artikkelen|artikeln|saken|teksten|texten|historien) (fortsætter|fortsetter|fortsätter) (efter|etter|under|nedanför|nedenfor)\b|(juttu|artikkeli|teksti) jatkuu\b|(de |het )?(tekst|artikel|verhaal) (gaat|loopt) (verder|door)\b|lees verder (onder|na)\b|(der|dieser) (artikel|text|beitrag) (geht|wird) (nach|unter|unterhalb|hinter)\b.*\b(weiter|fortgesetzt)\b"
        + @"|la suite après (la|cette|ce|le) (publicité|vidéo|annonce|photo)\b|(la (nota|noticia) |el (artículo|texto) )?(continúa|sigue) (leyendo )?(debajo|después|abajo|tras)\b.*\b(publicidad|anuncio|foto|video|vídeo)\b|(l['’]articolo )?continua (a leggere )?(dopo|sotto)\b.*\b(pubblicità|annuncio|foto|video)\b|continua (após|depois)\b.*\b(publicidade|anúncio)\b|(dalsz[ay] (część|ciąg)|ciąg dalszy)\b.*\b(pod|poniżej)\b|(článek|text) (dál )?pokračuje (pod|za|po)\b|článok pokračuje (pod|za|po)\b|a (cikk|szöveg|hír)\b.*\bfolytatódik\b|(η )?συνέχεια μετά\b|articolul continuă (după|mai jos)\b|(nastavak (teksta|članka)|članak se nastavlja|tekst se nastavlja) (ispod|nakon|posle)\b|(статья|текст|материал) продолжается (после|ниже|под)\b|продовження (після|нижче)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
