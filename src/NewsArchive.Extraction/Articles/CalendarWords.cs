using System.Collections.Frozen;

namespace NewsArchive.Extraction.Articles;

/// <summary>The names of months and weekdays in the languages that newspapers are written in, as dates have them: in full, shortened, declined.</summary>
public static class CalendarWords
{
    /// <summary>From 1 for January.</summary>
    public static readonly FrozenDictionary<string, int> Months = Numbered(
        1, FurtherMonths.Names,
        "january jan janvier janv januar jänner jän enero ene gennaio gen januari janeiro января январь янв січня січень січ stycznia styczeń ocak oca tammikuuta ledna január ianuarie ιανουαρίου يناير ينار كانون_الثاني ינואר",
        "february feb février fevrier févr fév februar febrero febbraio februari fevereiro fev февраля февраль фев лютого лютий lutego luty şubat şub helmikuuta února február februarie φεβρουαρίου فبراير شباط פברואר",
        "march mar mars märz mär mrz maerz marzo maart mrt março марта март мар березня березень бер marca marzec marts mart maaliskuuta března március martie μαρτίου مارس آذار מרץ",
        "april apr avril avr abril abr aprile апреля апрель апр квітня квітень кві kwietnia kwiecień nisan nis huhtikuuta dubna április aprilie απριλίου أبريل ابريل نيسان אפריל",
        "may mai mayo maggio mag mei maio maj мая май травня травень maja mayıs toukokuuta května május μαΐου μαίου مايو أيار מאי",
        "june jun juin juni junio giugno giu junho июня июнь июн червня червень czerwca czerwiec haziran haz kesäkuuta června június iunie ιουνίου يونيو حزيران יוני",
        "july jul juillet juil juli julio luglio lug julho июля июль июл липня липень lipca lipiec temmuz tem heinäkuuta července július iulie ιουλίου يوليو تموز יולי",
        "august aug août aout agosto ago augustus augusti августа август авг серпня серпень sierpnia sierpień ağustos ağu elokuuta srpna augusztus αυγούστου أغسطس اغسطس آب אוגוסט",
        "september sep sept septembre septiembre settembre setembro set сентября сентябрь сен сент вересня вересень września wrzesień eylül eyl syyskuuta září szeptember septembrie σεπτεμβρίου سبتمبر أيلول ספטמבר",
        "october oct octobre oktober okt octubre ottobre ott outubro октября октябрь окт жовтня жовтень października październik ekim eki lokakuuta října október octombrie οκτωβρίου أكتوبر اكتوبر تشرين_الأول אוקטובר",
        "november nov novembre noviembre novembro ноября ноябрь ноя нояб листопада листопад listopada listopad kasım kas marraskuuta listopadu noiembrie νοεμβρίου نوفمبر تشرين_الثاني נובמבר",
        "december dec décembre déc dezember dez diciembre dic dicembre dezembro desember des декабря декабрь дек грудня грудень grudnia grudzień aralık joulukuuta prosince decembrie δεκεμβρίου ديسمبر كانون_الأول דצמבר");

    private static readonly string[] FurtherWeekdays =
        [
            "nedjelja nedelja nedeľa недеља недела неделя sekmadienis svētdiena pühapäev sunnudagur diumenge minggu ahad chủ_nhật วันอาทิตย์ रविवार রোববার রবিবার یکشنبه اتوار κυριακή linggo",
            "ponedjeljak ponedeljak ponedeljek pondelok понедељак понеделник pirmadienis pirmdiena esmaspäev mánudagur dilluns senin isnin thứ_hai วันจันทร์ सोमवार সোমবার دوشنبه پیر δευτέρα",
            "utorak torek utorok уторак вторник antradienis otrdiena teisipäev þriðjudagur dimarts selasa thứ_ba วันอังคาร मंगलवार মঙ্গলবার سه‌شنبه منگل τρίτη",
            "srijeda sreda streda сряда trečiadienis trešdiena kolmapäev miðvikudagur dimecres rabu thứ_tư วันพุธ बुधवार বুধবার چهارشنبه بدھ τετάρτη",
            "četvrtak četrtek štvrtok четвртак четврток четвъртък ketvirtadienis ceturtdiena neljapäev fimmtudagur dijous kamis khamis thứ_năm วันพฤหัสบดี गुरुवार বৃহস্পতিবার پنجشنبه جمعرات πέμπτη",
            "petak petek piatok петак петок петък penktadienis piektdiena reede föstudagur divendres jumat jumaat thứ_sáu วันศุกร์ शुक्रवार শুক্রবার جمعه جمعہ παρασκευή",
            "subota субота сабота събота šeštadienis sestdiena laupäev laugardagur dissabte sabtu thứ_bảy วันเสาร์ शनिवार শনিবার شنبه ہفتہ σάββατο",
        ];

    /// <summary>From 0 for Sunday, as <see cref="DayOfWeek"/> has it.</summary>
    public static readonly FrozenDictionary<string, int> Weekdays = Numbered(
        0, FurtherWeekdays,
        "sunday sun sonntag so dimanche dim domingo dom domenica zondag zo søndag søn söndag sön sunnuntai воскресенье вс неділя нд niedziela neděle vasárnap duminică pazar الأحد 日曜日 星期日 星期天 周日 일요일",
        "monday mon montag mo lundi lun lunes lunedì maandag ma mandag måndag mån maanantai понедельник пн понеділок poniedziałek pondělí hétfő luni pazartesi الاثنين الإثنين 月曜日 星期一 周一 월요일",
        "tuesday tue tues dienstag di mardi martes martedì dinsdag tirsdag tisdag tis tiistai вторник вт вівторок wtorek úterý kedd marți salı الثلاثاء 火曜日 星期二 周二 화요일",
        "wednesday wed weds mittwoch mi mercredi mer miércoles mié mercoledì woensdag wo onsdag ons keskiviikko среда среду ср середа środa středa szerda miercuri çarşamba الأربعاء 水曜日 星期三 周三 수요일",
        "thursday thu thur thurs donnerstag do jeudi jeu jueves jue giovedì gio donderdag torsdag tor tors torstai четверг чт четвер czwartek čtvrtek csütörtök joi perşembe الخميس 木曜日 星期四 周四 목요일",
        "friday fri freitag fr vendredi ven viernes vie venerdì vrijdag vr fredag fre perjantai пятница пятницу пт п’ятниця п'ятниця piątek pátek péntek vineri cuma الجمعة 金曜日 星期五 周五 금요일",
        "saturday sat samstag sa sonnabend samedi sam sábado sáb sabato sab zaterdag za lørdag lør lördag lör lauantai суббота субботу сб субота sobota szombat sâmbătă cumartesi السبت 土曜日 星期六 周六 토요일");

    private static FrozenDictionary<string, int> Numbered(int first, string[] further, params string[] names) => names
        .SelectMany((line, i) => $"{line} {further[i]}".Split(' ').Select(name => (Name: name.Replace('_', ' '), Number: first + i)))
        .DistinctBy(n => n.Name, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(n => n.Name, n => n.Number, StringComparer.OrdinalIgnoreCase);
}
