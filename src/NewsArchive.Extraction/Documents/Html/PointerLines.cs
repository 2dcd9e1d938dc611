using System.Text.RegularExpressions;

namespace NewsArchive.Extraction.Documents.Html;

/// <summary>Tells the lines that lead from an article to others: "Read more:", "Lesen Sie auch".</summary>
internal static partial class PointerLines
{
    private const int Longest = 300; // characters

    public static bool Is(string text) => text.Length < Longest && (Pointer().IsMatch(text) || FurtherPointer().IsMatch(text));

    // "Lesen Sie auch: …", "READ MORE: …", "Related: …", "Lire aussi : …", in the languages of the outlets that archives hold
    [GeneratedRegex(
        @"^\W*(related to this (story|article|topic)|(promoted|sponsored) (stories|content|links)\s*(:|$)|related( (articles?|stor(y|ies)|content|links?|coverage|topics?))?\s*([:|]|$)|read (more|also|next|on)\b\s*([:|>»…]|\.\.|$|about|on|from|here)|also read\b|see also\b|more (on|from) (this|the|our)\b|more:|more (stories|news)\b|recommended( (for you|stories|reading))?\s*(:|$)"
        + @"|don['’]?t miss\s*(:|$|(these|this|our|any|out)\b)|you (may|might) (also )?(like|be interested)|most (read|popular)\b|(mais (populares|lid[ao]s|vist[ao]s)|(lo )?más (leíd[ao]s?|vist[ao]s?)|(les )?(articles )?(les )?plus lus|i più letti|(am )?meist ?gelesen\w*|meest gelezen|najczęściej czytane|nejčtenější( články)?|mest (lest|læst|läst)a?|legolvasottabb\w*|(top|cele mai) citite|en çok okunan(lar)?|самое читаемое)\s*(:|$)|(trending( now)?|top stories|latest (news|stories))\s*(:|$)|keep reading|continue reading|up next|(previous|next|older|newer) (post|article|story|entry)\s*(:|$)|(vorheriger|nächster|voriger) (beitrag|artikel)\s*(:|$)|article (précédent|suivant)\s*(:|$)|watch( now)?\s*[:|]|listen( now)?\s*[:|]"
        + @"|(lesen|hören|sehen) sie (auch|hier|dazu|mehr)\b|lies (auch|mehr)\b|mehr (zum thema|dazu|zu diesem thema|lesen)\b|weitere (artikel|themen|infos|nachrichten)\b|auch interessant\b|passend dazu\b|das könnte (sie|dich)\b|siehe auch\b|mehr (zu[rm]?|über) [^.!?]{2,80} (lesen|finden|erfahren|hören|sehen) (sie|ihr|du)\b|lesetipp"
        + @"|(à )?lire (aussi|également)\b|voir aussi\b|sur le même sujet|leer más\b|lee también\b|le(e|a) (además|también)\b|te puede interesar|noticias? relacionadas?|más información\s*(:|$)|leggi anche\b|leia (também|mais)\b"
        + @"|(vedi|guarda|approfondisci) anche\b|(veja|assista|confira) (também|mais)\b|v[ií]deos:\s|te recomendamos|(lee|vea|ver) (también|además)\b|(à )?voir (aussi|également)\b|(lees|bekijk|luister|kijk) (ook|meer|verder)\b|(video|podcast|foto) (ook )?[|]|les (også|mer)\b|läs (också|mer|även)\b|læs (også|mere)\b|lue (myös|lisää)\b|kapcsolódó (cikk|hír)|lesið (einnig|meira)|(czytaj|zobacz|obejrzyj|sprawdź) (też|także|również|więcej|wideo)|čtěte (také|též|více)|přečtěte si (také|též)|prečítajte si|pročitajte (i|još)|citește și|olvas(sa|d) el (ezt is|még)|διαβάστε (επίσης|ακόμη|ακόμα)|читайте (також|ще|още)|прочетете (още|и)|читайте также|читать также|материалы по теме|[iİ]lgili haber|haberin devamı|baca juga|(simak|lihat|tonton) (juga|breaking)|xem thêm|đọc thêm|[اإ]قر[أإا] (أيضا|المزيد|كذلك)|شاهد (أيضا|أيضًا)|بیشتر بخوانید|یہ بھی پڑھیں|(यह|ये|इसे) भी पढ़ें|आणखी वाचा|আরও পড়ুন|קראו (גם|עוד)|อ่านเพิ่มเติม|(延伸|相关|相關|推荐|推薦)(阅读|閱讀|报道|報導|新闻|新聞)|関連(記事|ニュース|リンク)|【(関連|写真|動画|画像|図解|グラフ|イラスト|フォト)|あわせて読みたい|相關(新聞|報導)|관련\s?(기사|뉴스))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pointer();

    // "Pročitajte više", "Loe ka", "Taip pat skaitykite", "Seguí leyendo:": in the languages of smaller presses; what may begin a sentence counts with a mark behind it only
    [GeneratedRegex(
        @"^\W*((leé|mirá|escuchá|conocé) (también|además|más)\b|(lea|mira|conozca|conoce) además\b|(llegeix|llegiu|llegir) (també|més)\b|le(a|r)? tamén\b|irakurri (ere|gehiago)\b|preberite? (tudi|še|več)\b|(pro)?čitaj(te)? (i|još|više|također|takođe)\b|poveza(ne|ni) (vijesti|vesti|članci|teme)\b|прочитај(те)? (и|још|уште|повеќе|више)\b|поврзани (вести|содржини)\b|(вижте|четете|прочети) (още|и|повече)\b|още по темата\b|свързани (новини|статии)\b|чытайце (таксама|яшчэ)\b|(čítajte|prečítajte) (aj|tiež|viac)\b|súvisiac[ei] (články?|správy)\b|související (článk[yu]|zprávy)\b"
        + @"|taip pat (skaitykite|žiūrėkite)\b|skaitykite (taip pat|daugiau|plačiau)\b|las(i|iet) (arī|vēl|vairāk)\b|loe (ka|veel|lisa|lisaks|rohkem)\b(?=\s*:|\s+\p{Lu}|\s*$)|seotud (lood|artiklid|uudised)\b|lexo(ni)? (edhe|gjithashtu)\b|həmçinin oxu(yun)?\b|oxu(yun)? həmçinin\b|lesa (meira|einnig)\b|léigh (freisin|tuilleadh)\b|(baca|lihat|simak|tonton) selengkapnya\b|(tin|bài) (liên quan|cùng chuyên mục)\b|xem tiếp\b"
        + @"|(seguí|seguir|sigue|siga|continúa|continua) (leyendo|llegint|lendo)\s*([:|>»…]|\.\.|$)|(saiba mais|soma (pia|zaidi)|basahin( din| rin)?|panoorin|à (lire|écouter|revoir)|baca( lagi)?|karanta kuma|מאמרים נוספים)\s*([:|>»]|$)"
        + @"|อ่าน(ข่าว)?(เพิ่มเติม|ที่เกี่ยวข้อง|ต่อ)|ข่าวที่เกี่ยวข้อง|இதையும் (படி|வாசி)|மேலும் படிக்க|தொடர்புடைய செய்தி|(ఇది|ఇవి|ఇవీ) (కూడా )?చదవండి|ఇదీ చదవండి|ಇದನ್ನೂ ಓದಿ|ഇതും വായിക്കു|આ પણ વાંચો|ਇਹ ਵੀ ਪੜ੍ਹੋ|हेही वाचा|यो पनि पढ्नु|(यह|ये|इसे|इन्हें) भी (देखें|पढ़े)|আর[ওো] (পড়|দেখ)|مزید پڑھ|(همچنین|بیشتر) بخوانید|(اخبار|مطالب) مرتبط|(أخبار|مواضيع|مقالات) (ذات صلة|متعلقة)|طالع أيضا|כתבות (נוספות|קשורות)|წაიკითხეთ (ასევე|აგრეთვე)|կարդացեք նաև|կարդալ նաև)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FurtherPointer();
}
