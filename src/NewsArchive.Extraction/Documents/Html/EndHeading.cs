using System.Text.RegularExpressions;

namespace NewsArchive.Extraction.Documents.Html;

/// <summary>The headings below an article under which readers, authors and calendars speak: "3 Comments", "About the Author", "Upcoming events".</summary>
internal static partial class EndHeading
{
    private const int Shortest = 250; // weight of an article above its comments

    /// <summary>The place of the first such heading; the count of blocks where there is none.</summary>
    public static int Find(IReadOnlyList<TextBlock> blocks)
    {
        var above = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].IsHeading && above >= Shortest && (Comments().IsMatch(blocks[i].Text) || (Other().IsMatch(blocks[i].Text) && blocks.Skip(i).Sum(b => b.Weight) < above)))
            {
                return i;
            }

            above += blocks[i].Weight;
        }

        return blocks.Count;
    }

    // "3 Comments", "Kommentare (3)", "One thought on “Ferries Stop”", "2 Antworten zu …", "Leave a Reply", "コメント"
    [GeneratedRegex(
        @"^\W*(?:\d+|no|one|two|keine?|ein|un|una|uno)?\s*(?:reader(?:s['’])?\s+)?(?:comments?|responses?|replies|kommentare?|commentaires?|comentarios?|comentários?|comment[io]|reacties?|komentarz[ey]?|komentář[eů]?|kommentarer|комментари(?:и|ев|й|я)|yorum(?:lar)?|コメント(?:一覧)?|댓글)\s*:?\s*(?:\(?\d+\)?)?\W*$"
        + @"|^\W*(?:\d+|one|two|three|four|five|ein|eine|un|une|una)\s+(?:comments?|responses?|repl(?:y|ies)|thoughts?|kommentare?|antwort(?:en)?|gedanken?|réponses?|réflexions?|commentaires?|respuestas?|comentarios?|commenti?|pensieri?|odpowiedzi)\s+(?:to|on|zu|auf|sur|à|a|en|su|do|na)\b"
        + @"|^\W*(?:(?:leave|post|add) (?:a|your) (?:reply|comment)|(?:schreibe?n? (?:sie )?einen|hinterlasse einen) kommentar|kommentar (?:schreiben|verfassen|hinterlassen)|laisser un commentaire|(?:deja|dejar) (?:una respuesta|un comentario)|lascia un commento|dodaj komentarz|laat een reactie achter|добавить комментарий|bir yanıt yazın)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Comments();

    [GeneratedRegex(
        @"^\W*(?:(?:upcoming|next|coming) events?|notes? (?:to|for) editors?|(?:media|press) contacts?|contacts? (?:for )?(?:the )?(?:media|press)|pressekontakte?|contacts? presse|contacto de prensa|contatti stampa|kontakt (?:dla mediów|für die presse)|support (?:independent|local|quality|our) journalism|republish (?:this|our) (?:story|article|work)s?(?: for free)?|(?:nächste |kommende |weitere )?(?:termine|veranstaltungen)|about the authors?|über (?:den autor|die autorin|die autoren)|à propos de l[’']aut(?:eur|rice)|sobre (?:el autor|la autora|o autor)|(?:recent|latest|newer|older) (?:posts?|comments?|articles?|entries)|(?:neueste|letzte) (?:beiträge|kommentare|artikel)|articles récents|entradas recientes|articoli recenti|ostatnie wpisy|最新記事|prossimi eventi|próximos eventos)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Other();
}
