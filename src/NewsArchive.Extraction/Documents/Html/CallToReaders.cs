using System.Text.RegularExpressions;

namespace NewsArchive.Extraction.Documents.Html;

/// <summary>Tells a paragraph in which the outlet asks something of its readers: to follow it, to sign up, to give.</summary>
internal static partial class CallToReaders
{
    public static bool Is(TextBlock block) =>
        block.Block.Kind is BlockKind.Paragraph or BlockKind.BlockQuotation
        && (Follow().IsMatch(block.Text) || Tell().IsMatch(block.Text) || block.Block.Inlines.Any(l => l.Href is { } href && (Asks().IsMatch(l.Text) || href.Contains("#/portal/", StringComparison.Ordinal)))); // where Ghost signs up

    // "Listen to the best of Radio Skarn and follow Skarn News on <a>Facebook</a> and <a>X</a>.", "Puedes seguir a El Faro en <a>Facebook</a>", "Join our WhatsApp community <a>here</a>", "Kövess minket Facebookon is!", "The Gulch is a newsroom of nine. Sign up for our <a>newsletter</a>."
    [GeneratedRegex(
        @"^\W*(?:(?:listen|sign up|download|watch|you can|find|like|join)\b.{0,80})?\bfollow (?!(?:him|her|them)\b)[^.]{1,60}\b(?:on|via) (?:facebook|instagram|twitter|x\b|whatsapp|telegram|threads|bluesky|tiktok|youtube|snapchat|linkedin|flipboard|google news)"
        + @"|^\W*(?:puedes |pode |je kunt |du kannst |sie können |vous pouvez |puoi )?(?:seguir|sigue|seguí|seguinos|siga|suivre|suivez|folge|folgen|seguire|segui|volg|følg|följ|obserwuj|takip|ikuti|kövess|kövesd|urmărește|urmăriți|sledujte|pratite|seuraa|ακολουθήστε|следите|слідкуйте|последвай(?:те)?|следвайте|следете|следи|пратите|прати|пратете|prati|sekite|sekojiet|seko|jälgi(?:ge)?|ndiqni|izləyin|fylgstu|fylgdu|sundan|theo dõi|segueix|seguiu|jarraitu|ติดตาม(?:ข่าว|เรา|ได้ที่|ช่อง)[\p{L}\p{M}]*|تابعونا|تابعوا|تابعنا|עקבו)(?![\p{L}])(?:[^.]|\.(?=\S)){1,80}(?<![\p{L}])(?:facebook|фейсбук|фејсбук|fejsbuk|instagram|инстаграм|twitter|whatsapp|viber|вайбър|telegram|телеграм|threads|bluesky|tiktok|youtube|snapchat|linkedin|flipboard|line|google (?:news|noticias|notícias|haberler)|فيسبوك|واتساب|تلغرام|تليغرام|تويتر|إنستغرام|יוטיוב|פייסבוק)\p{L}{0,3}(?![\p{L}])"
        + @"|^\W*(?:join|click|clique|haz clic|cliquez|klik|únete|únase|unite|sumate|súmate|enterate|entérate|suscribite|recibí|recibe|participe|rejoignez|unisciti|dołącz|bergabung)\b.{0,90}\b(?:whatsapp|telegram)\b"
        + @"|^.{2,60} (?:ist|sind|is|are|est|sont|está|è|jest|är|er) (?:jetzt |nu |nå |now |désormais |ahora |agora |ora |teraz )?(?:auch |også |also |aussi |también |também |anche |ook |också |też )?(?:auf|on|sur|en|no|su|op|på|na) (?:whatsapp|telegram|instagram|tiktok|threads|bluesky)\b"
        + @"|[.!?]\s+(?:please )?(?:support|donate to|become a)\b[^.!?]{0,60}\b(?:journalism|subscription|subscriber|member|newsroom)\b[^.!?]{0,40}\.?$"
        + @"|^\W*follow [^.]{1,90} (?:at|on|here:?) https?://\S+$"
        + @"|[.!?]\s+(?:sign up|subscribe) (?:for|to) (?:our|the)\b[^.]{0,40}\bnewsletters?\b[^.]{0,40}\.?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Follow();

    // "Do you have pictures of the storm? Send them to us here.", "Sie arbeiten am Hafen und wissen mehr? Melden Sie sich bei unserem Reporter."
    [GeneratedRegex(
        @"^\W*(?:(?:do|have|did|are|were) you\b[^?]{3,140}\?\s+(?:please )?(?:send|email|e-mail|tell|contact|call|write|share|let|get in touch|message|upload|submit)\b.*\b(?:us|our|here|newsroom)\b"
        + @"|(?:haben|kennen|waren|sind|wissen|arbeiten) sie\b[^?]{3,160}\?\s+(?:dann )?(?:melden|schreiben|erzählen|schicken|senden|wenden|kontaktieren)\b.*\b(?:uns|unser\p{L}*|redaktion|hier)\b|sie (?:haben|kennen|waren|sind|wissen|arbeiten)\b[^?]{3,160}\?\s+(?:dann )?(?:melden|schreiben|erzählen|schicken|senden|wenden|kontaktieren)\b.*\b(?:uns|unser\p{L}*|redaktion|hier)\b"
        + @"|(?:vous (?:avez|êtes|connaissez|travaillez)|avez-vous|êtes-vous)\b[^?]{3,160}\?\s+(?:écrivez|contactez|envoyez|racontez|témoignez)\b.*\b(?:nous|notre|rédaction|ici)\b"
        + @"|(?:tienes|has|sabes|conoces|eres)\b[^?]{3,160}\?\s+(?:escríbe|cuénta|envía|contacta|mánda)\p{L}*\b.*(?:nos\b|nuestr|redacción|aquí)|(?:heb|bent|weet|ken) (?:je|jij|u)\b[^?]{3,160}\?\s+(?:mail|stuur|laat|meld|schrijf|tip)\b.*\b(?:ons|onze|redactie|hier)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tell();

    // "The Quay Press is a newsroom of nine. <a>Sign up to receive our stories</a> as soon as they come out.", "It does not come cheap. <a>Become a member</a>."
    [GeneratedRegex(
        @"^\s*(?:Sign up|Subscribe|Become a (?:member|subscriber|supporter|patron)|Donate|Support (?:us|our)|Join (?:us|our|them)|Get (?:our|the) newsletter|Abonnez-vous|Inscrivez-vous|Faites un don|Jetzt (?:abonnieren|spenden|unterstützen)|Suscríbe(?:te|ase)|Apúntate|Hazte (?:socio|socia)|Iscriviti|Abbonati|Assine|Inscreva-se|Word (?:lid|abonnee)|Meld je aan)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Asks();
}
