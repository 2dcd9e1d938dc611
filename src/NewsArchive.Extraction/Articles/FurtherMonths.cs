namespace NewsArchive.Extraction.Articles;

/// <summary>
/// The names of months in the languages of smaller presses, as dates have them, from January on: Slavic, Baltic, Uralic, Nordic, Albanian, Turkic, Armenian, Georgian, Iberian, Welsh,
/// Afrikaans, Malay, Tagalog, Swahili, Thai, Indian and Iranian. What is a common word elsewhere (“mac”, Malay for March) is left out.
/// Compared with the Unicode Common Locale Data Repository (Unicode License V3), which .NET has in its cultures.
/// </summary>
internal static class FurtherMonths
{
    public static readonly string[] Names =
        [
            "siječnja siječanj januara januarja januára január јануар јануара јануари януари студзеня sausio janvāris janvārī jaanuar janúar janar yanvar қаңтар հունվարի იანვარი gener xaneiro urtarrila ionawr januarie มกราคม जनवरी जानेवारी জানুয়ারি জানুয়ারী ஜனவரி జనవరి ಜನವರಿ ജനുവരി જાન્યુઆરી ਜਨਵਰੀ جنوری ژانویه ian ιανουάριος leden",
            "veljače veljača februara februarja februára фебруар фебруара февруари лютага vasario februāris februārī veebruar febrúar shkurt fevral ақпан փետրվարի თებერვალი febrer febreiro chwefror februarie pebrero กุมภาพันธ์ फरवरी फ़रवरी फेब्रुवारी ফেব্রুয়ারি ফেব্রুয়ারী ফেব্রুয়ারী பிப்ரவரி ఫిబ్రవరి ಫೆಬ್ರವರಿ ഫെബ്രുവരി ફેબ્રુઆરી ਫਰਵਰੀ ਫ਼ਰਵਰੀ فروری فوریه febr φεβρουάριος únor",
            "ožujka ožujak marta marca marec сакавіка kovo martā märts наурыз մարտի მარტი març mawrth marso machi มีนาคม मार्च মার্চ மார்ச் మార్చి ಮಾರ್ಚ್ മാർച്ച് માર્ચ ਮਾਰਚ مارچ márc μάρτιος březen maret",
            "travnja travanj aprila apríla apríl април априла красавіка balandžio aprīlis aprīlī aprill prill aprel сәуір ապրիլի აპრილი d’abril ebrill abril aprili เมษายน अप्रैल एप्रिल এপ্রিল ஏப்ரல் ఏప్రిల్ ಏಪ್ರಿಲ್ ഏപ്രിൽ એપ્રિલ ਅਪ੍ਰੈਲ اپریل آوریل ápr απρίλιος duben",
            "svibnja svibanj mája máj мај маја gegužės maijs maijā maí мамыр մայիսի მაისი maig พฤษภาคม मई मे মে மே మే ಮೇ മേയ് મે ਮਈ مئی μάιος květen",
            "lipnja lipanj juna junija junij júna jún јун јуна јуни юни чэрвеня birželio jūnijs jūnijā juuni júní qershor iyun маусым հունիսի ივნისი juny xuño mehefin junie hunyo มิถุนายน जून জুন ஜூன் జూన్ ಜೂನ್ ജൂൺ જૂન ਜੂਨ جون ژوئن iun ιούνιος červen",
            "srpnja srpanj jula julija julij júla júl јул јула јули юли ліпеня liepos jūlijs jūlijā juuli júlí korrik iyul шілде հուլիսի ივლისი juliol xullo gorffennaf julie julai hulyo กรกฎาคม जुलाई जुलै জুলাই ஜூலை జులై ಜುಲೈ ജൂലൈ જુલાઈ ਜੁਲਾਈ جولائی ژوئیه iul ιούλιος červenec",
            "kolovoza kolovoz avgusta avgust augusta август аўгуста жніўня rugpjūčio augusts augustā ágúst gusht avqust тамыз օգոստոսի აგვისტო d’agost agost awst agustus ogos agosti สิงหาคม अगस्त ऑगस्ट আগস্ট অগস্ট ஆகஸ்ட் ఆగస్టు ಆಗಸ್ಟ್ ഓഗസ്റ്റ് ઑગસ્ટ ਅਗਸਤ اگست اوت αύγουστος srpen",
            "rujna rujan septembra septembar септембар септембра септември верасня rugsėjo septembris septembrī shtator sentyabr sentabr қыркүйек սեպտեմբերի სექტემბერი setembre medi setyembre septemba กันยายน सितंबर सितम्बर सप्टेंबर সেপ্টেম্বর செப்டம்பர் సెప్టెంబర్ ಸೆಪ್ಟೆಂಬರ್ സെപ്റ്റംബർ સપ્ટેમ્બર ਸਤੰਬਰ ستمبر سپتامبر szept σεπτέμβριος",
            "oktobra októbra oktobar oktoober октобар октобра октомври кастрычніка spalio oktobris oktobrī tetor oktyabr oktabr қазан հոկտեմբերի ოქტომბერი d’octubre octubre hydref oktubre oktoba ตุลาคม अक्टूबर अक्तूबर ऑक्टोबर অক্টোবর அக்டோபர் అక్టోబర్ ಅಕ್ಟೋಬರ್ ഒക്ടോബർ ઑક્ટોબર ਅਕਤੂਬਰ اکتوبر اکتبر οκτώβριος říjen",
            "studenoga studenog studeni novembra novembar новембар новембра ноември лістапада lapkričio novembris novembrī nóvember nëntor noyabr қараша նոյեմբերի ნოემბერი tachwedd nobyembre novemba พฤศจิกายน नवंबर नवम्बर नोव्हेंबर নভেম্বর நவம்பர் నవంబర్ ನವೆಂಬರ್ നവംബർ નવેમ્બર ਨਵੰਬਰ نومبر نوامبر noi νοέμβριος",
            "prosinca prosinac decembra decembar detsember децембар децембра декември снежня gruodžio decembris decembrī dhjetor dekabr желтоқсан դեկտեմբերի დეკემბერი desembre decembro rhagfyr disember disyembre desemba ธันวาคม दिसंबर दिसम्बर डिसेंबर ডিসেম্বর டிசம்பர் డిసెంబర్ ಡಿಸೆಂಬರ್ ഡിസംബർ ડિસેમ્બર ਦਸੰਬਰ دسمبر دسامبر δεκέμβριος prosinec",
        ];
}
