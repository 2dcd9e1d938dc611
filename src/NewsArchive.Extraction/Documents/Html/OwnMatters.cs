using System.Text.RegularExpressions;

namespace NewsArchive.Extraction.Documents.Html;

/// <summary>Tells the lines in which an outlet speaks of its own matters: its channels and letters, who may read on, misprints, whose the text is.</summary>
internal static partial class OwnMatters
{
    public static bool Is(string text) => Western().IsMatch(text) || Eastern().IsMatch(text) || FarEastern().IsMatch(text);

    // "Want more? Follow our podcast wherever you listen", "Wil je niets missen? Schrijf je in", "Gostou desta notícia? Compartilhe", "Para seguir leyendo, suscríbete"
    [GeneratedRegex(
        @"^\W*(?:read (?:the|our) (?:full|original|rest of the) (?:story|article|report|interview|piece)\b|to (?:report|suggest) a correction\b|never miss (?:a|an|any|our)\b.{0,60}\b(?:story|stories|newsletters?|updates?|news)\b|want (?:more|to (?:read|know|hear|stay))\b[^?]{0,60}\?\s*(?:follow|sign|subscribe|listen|join|download|click|read)\b|stay (?:up[- ]to[- ]date|informed|connected|in the know|updated)\b.{0,60}\b(?:news|app|newsletter|e-?mail|channel)\b|(?:stream|watch) [^.,]{2,40} (?:for free|24/7|on demand)\b|for (?:more|(?:all )?the latest)\b(?! than)[^.,!?]{0,60},\s*(?:visit|click|follow|subscribe|sign up|download|go to|head to|check out)\b|this (?:content|article|story) is (?:only )?(?:for|available to|exclusive to|reserved for) (?:our )?(?:subscribers|members|paying)\b|if you (?:like|liked|enjoyed) (?:this|our) (?:story|article|post|piece|newsletter)\b"
        + @"|vous (?:voulez|souhaitez) réagir\b|(?:recevez|retrouvez) (?:toutes? )?(?:nos|notre|l['’](?:actualité|info))\b.{0,60}\b(?:application|appli|newsletters?|réseaux|whatsapp|mail)\b|wil (?:je|jij|u) (?:niets|geen|meer)\b[^?]{0,60}\?\s*(?:schrijf|meld|volg|abonneer|download|lees)\b|dit (?:artikel|bericht) is (?:met|door)\b.{0,40}\b(?:ai|kunstmatige|vertaald|gegenereerd)\b|nichts (?:mehr )?verpassen\b.{0,80}\b(?:newsletter|app|kanal|folgen|abonnieren)\b|(?:diesen|den) (?:ganzen|vollständigen|kompletten) (?:artikel|text|beitrag)\b.{0,30}\b(?:lesen|auf|bei)\b"
        + @"|(?:artículo|contenido) (?:s[oó]lo|exclusivo|reservado) para\b|si quieres (?:apoyar|seguir|recibir|estar)\b.{0,90}\b(?:suscr\p{L}+|newsletter|bolet[ií]n|canal)\b|(?:para|quieres) seguir leyendo\b|(?:te gustó|te ha gustado) (?:este|esta|el|la)\b|ti è piaciuto (?:questo|l['’])|leggi (?:l['’](?:articolo|intervista)|il testo) (?:complet|integral)\p{L}\b|(?:contenuto|articolo) riservato\b|gostou (?:desta|dessa|da|deste) (?:notícia|matéria|reportagem|artigo)\b|receba (?:as |nossas |no )?(?:notícias|newsletter|conteúdos?)\b|acompanhe (?:o|a|nosso|nossa|tudo)\b.{0,60}\b(?:instagram|whatsapp|facebook|twitter|youtube|tiktok|google)\b|quer (?:ficar por dentro|receber|mais notícias)\b[^?]{0,60}\?"
        + @"|har du (?:sett|set|tips|ett tips|et tip|noe|noko|nyheder|nyheter)\b[^?]{0,60}\?\s*(?:send|kontakt|tips|skriv|ring|mail|del|hør|ta)\p{L}*\b|få (?:de |dagens |det )?(?:vigtigste|viktigste|viktigaste|seneste|siste|senaste)\b.{0,60}\b(?:indbakken?|innboksen?|mailen?|e-posten?|nyhedsbrev|nyhetsbrev)\b|(?:denne|dette|den här) (?:artikel|artikeln|artikkelen|sak|saken)\b.{0,30}\b(?:abonnent\w*|prenumerant\w*)\b|voit keskustella aiheesta\b|(?:oletko|etkö ole) (?:jo )?tilaaja\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Western();

    // "Читайте «Гавань» в Telegram.", "Нашли опечатку?", "Ten artykuł czytasz w ramach limitu", "Ha nem akar lemaradni …, iratkozzon fel!", "Zabranjeno preuzimanje teksta"
    [GeneratedRegex(
        @"^\W*(?:читайте (?:нас|«[^»]{2,40}»|\S{2,30}) (?:в|на|и)\b.{0,60}(?:telegram|телеграм|вконтакте|дзен|whatsapp|viber)|(?:больше|все|всё|ещё больше|самые|оперативные|найважливіше|усе)\b.{0,40}\b(?:новост\p{L}*|новин\p{L}*|важн\p{L}*|найважливіш\p{L}*|интересн\p{L}*|цікав\p{L}*)\b.{0,30}\b[ву] (?:наш[еі]м|нашому|telegram|телеграм)|оставайтесь (?:на связи|с нами)\b|залишайтес[ья] (?:на зв.язку|з нами)\b|(?:нашли|заметили|увидели) (?:опечатку|ошибку)\b|если вы (?:заметили|нашли|увидели) (?:ошибку|опечатку)\b|(?:якщо ви )?(?:помітили|знайшли|виявили) (?:помилку|орфографічну)\b"
        + @"|ten (?:artykuł|tekst) czytasz\b|dziękujemy,? (?:że|za) przeczyta|(?:jeśli )?chcesz być na bieżąco\b|bądź na bieżąco\b|máte (?:pre nás |pro nás )?tip\b|(?:našli|všimli) (?:jste|ste) (?:si )?(?:chyb|v článku)|ha (?:nem (?:akar|szeretne)|tetszett a cikk|szeretne|kérdése van)\b.{0,90}\b(?:iratkoz|kövess|kövesse|feliratkoz|írj)|érdemes követni minket\b|zabranjeno (?:je )?(?:svako )?(?:preuzimanje|kopiranje|prenošenje)\b|забрањено (?:је )?преузимање\b|preuzmite (?:našu )?aplikaciju\b|prenesite (?:našo )?aplikacijo\b|sva prava pridržana\b"
        + @"|bu haber\b.{0,60}\btarafından (?:servis|yayınlan|hazırlan|geçil)|διαβάστε όλες τις (?:τελευταίες )?ειδήσεις\b|(?:δείτε )?όλ(?:ες|ε) (?:οι|τις) (?:τελευταίες )?ειδήσεις\b|(?:لمزيد|للمزيد)\b.{0,60}(?:تابعونا|تابعوا|زوروا|اضغط)|اشترك(?:وا)? (?:في|الآن)\b|حم[ّ]?ل(?:وا)? تطبيق|ما را در\b.{0,40}دنبال کنید|به کانال\b.{0,60}بپیوندید)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Eastern();

    // "关注我们的微信公众号", "記事の続きは有料会員のみ", "카카오톡으로 제보하기", "Dapatkan berita terbaru di ponsel Anda"
    [GeneratedRegex(
        @"^\W*(?:(?:欢迎|歡迎|请|請)?(?:关注|關注)(?:我们|我們|.{0,12}公众号|.{0,12}公眾號|.{0,8}微信)|更多(?:精彩|资讯|資訊|新闻|內容|内容).{0,20}(?:下载|下載|关注|關注|请|請)|声明[:：]|聲明[:：]|(?:この)?記事の続きは|続きを読むには|残り\d+文字|(?:카카오톡|이메일|전화).{0,12}제보|.{0,15}제보(?:하기|를 기다립니다)"
        + @"|.{0,100}(?:चैनल|फेसबुक|ट्विटर|व्हाट्सएप|व्हाट्सऐप|यूट्यूब|ऐप).{0,30}(?:फॉलो|सब्सक्राइब|डाउनलोड|जुड़)|dapatkan (?:update |informasi )?(?:berita|artikel)\b|artikel ini (?:telah|sudah) (?:tayang|terbit|dimuat)\b|cek (?:berita|artikel)\b.{0,40}\b(?:google|whatsapp|telegram)\b|(?:mời|kính mời) (?:độc giả|bạn đọc|quý vị)\b|(?:ติดตาม|อ่าน)ข่าว.{0,40}(?:ได้ที่|ที่นี่))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FarEastern();
}
