using NewsArchive.Store.People.Identity;

namespace NewsArchive.Store.Tests.People.Identity;

public class NameFormTests
{
    [Theory]
    [InlineData("Dmitry Orlovsky", "DMITRI ORLOVSKIY")]
    [InlineData("Volodymyr Zelensky", "Volodymyr Zelenskyy")]
    [InlineData("Volodymyr Zelensky", "Vladimir Zelenskiy")]
    [InlineData("Oleksandr Syrskyi", "Alexander Syrsky")]
    [InlineData("Mikhail Gorbachev", "Mikhail Gorbachyov")]
    [InlineData("Boris Yeltsin", "Boris Eltsin")]
    [InlineData("Sergei Solovyov", "Sergey Soloviev")]
    [InlineData("Nursultan Nazarbayev", "Nursultan Nazarbaev")]
    [InlineData("Valentina Matviyenko", "Valentina Matvienko")]
    [InlineData("Yevgeny Ostrov", "Evgeniy Ostrov")]
    [InlineData("Bashar al-Assad", "Bashar Al Asad")]
    [InlineData("Mohammed bin Salman", "Muhammad ibn Salman")]
    [InlineData("Yasser Hussein", "Yasir Hussain")]
    [InlineData("José García", "Jose Garcia")]
    [InlineData("JosÃ© GarcÃ\u00ADa", "José García")]
    [InlineData("Gilbert “Bosun” Tarrabee", "Gilbert Tarrabee")]
    [InlineData("Ana-Maria O’Neil", "Ana Maria O'Neil")]
    [InlineData("Ursula von der Leyen", "Ursula Von der Leyen")]
    [InlineData("George H.W. Prenn", "George H. W. Prenn")]
    [InlineData("Caspar Thorn, Jr.", "Caspar Thorn Jr")]
    [InlineData("Volodymyr Zelensky", "Владимир Зеленский")]
    [InlineData("Volodymyr Zelensky", "Володимир Зеленський")]
    [InlineData("Mikhail Gorbachev", "Михаил Горбачёв")]
    [InlineData("Alexei Ostrovny", "Алексей Островный")]
    [InlineData("Yulia Ostrovnaya", "Юлия Островная")]
    [InlineData("Sergei Voigulov", "Сергей Войгулов")]
    [InlineData("Yevgeny Khrushchyov", "Евгений Хрущёв")]
    [InlineData("Pyotr Solovyov", "Пётр Соловьёв")]
    [InlineData("Mykola Tkachenko", "Микола Ткаченко")]
    [InlineData("Gavrilo Djuric", "Гаврило Ђурић")]
    [InlineData("Gavrilo Đurić", "Gavrilo Djuric")]
    [InlineData("Dušan Ljubojević", "Душан Љубојевић")]
    [InlineData("Anđela Ćirović", "Анђела Ћировић")]
    [InlineData("Džemal Džabić", "Џемал Џабић")]
    [InlineData("Đorđe Živković", "Ђорђе Живковић")]
    [InlineData("Hana Njegovan Šarac", "Хана Његован Шарац")]
    [InlineData("Kasym Ostrovny", "Қасым Островный")]
    [InlineData("Lech Wałdecki", "Lech Waldecki")]
    [InlineData("Søren Brask", "Soren Brask")]
    [InlineData("Hans Straußler", "Hans Straussler")]
    [InlineData("Halil Yıldırgan", "Halil Yildirgan")]
    [InlineData("Đặng Hải", "Dang Hai")]
    [InlineData("Viktor Kelemenfy", "Kelemenfy Viktor")]
    [InlineData("Zsuzsanna Bradi", "Brádi Zsuzsanna")]
    [InlineData("Péter Szentes-Kis", "Szentes-Kis Péter")]
    [InlineData("Viktor Mihály Kelemenfy", "Kelemenfy Viktor Mihály")]
    public void Spellings_of_one_name_are_one(string one, string other)
    {
        Assert.Equal(NameForm.Of(one)!.Key, NameForm.Of(other)!.Key);
        Assert.Equal(NameForm.Of(one)!.Block, NameForm.Of(other)!.Block);
    }

    [Theory]
    [InlineData("Bill Prenn", "Hillary Prenn")]
    [InlineData("George W. Prenn", "George H. W. Prenn")]
    [InlineData("Caspar Thorn Jr.", "Caspar Thorn Sr.")]
    [InlineData("J. K. Rowling", "J. R. Rowling")]
    [InlineData("JK Rowling", "J. R. Rowling")]
    [InlineData("Christopher Prenn", "Christine Prenn")]
    [InlineData("Mohammed bin Salman", "Mohammed Salman")]
    [InlineData("Edwin Marsh", "Edward Marsh")]
    [InlineData("Karl Kirchhoff", "Karl Kirchhov")]
    [InlineData("Milan Đurić", "Milan Durić")]
    [InlineData("László Viktor", "Viktor László")]
    [InlineData("Ingrid Viktor", "Viktor Ingrid")]
    [InlineData("K. Viktor", "Viktor K.")]
    [InlineData("Robert Müllner", "Richard Muellner")]
    [InlineData("Robert Müllner", "Robert Moellner")]
    [InlineData("Robert S. Müllner", "Robert T. Muellner")]
    [InlineData("Joe Prenn", "Jo Prenn")]
    [InlineData("Michael Prenn", "Michal Prenn")]
    [InlineData("Robert Bauers", "Robert Baurs")]
    [InlineData("Милан Љубић", "Милан Лубић")]
    [InlineData("Душан Ћирић", "Душан Цирин")]
    public void Different_names_speak_against_one_person(string one, string other) =>
        Assert.True(NameForm.Of(one)!.Block != NameForm.Of(other)!.Block || NameForm.Of(one)!.RelationTo(NameForm.Of(other)!) == NameRelation.Conflict);

    // An article with such a name once ended the whole program.
    [Theory]
    [InlineData("Ћира Ћосић")]
    [InlineData("Ҩадгур Ҽкуа")]
    public void A_name_in_letters_of_any_language_is_a_name(string name) => Assert.NotNull(NameForm.Of(name));

    [Theory]
    [InlineData("George Prenn", "George W. Prenn", "MiddleInitial")]
    [InlineData("George W. Prenn", "George Walker Prenn", "Expansion")]
    [InlineData("Ingrid Prenn", "Ingrid Vasska Prenn", "FullMiddle")]
    [InlineData("Bill Prenn", "William J. Prenn", "ShortForm")]
    [InlineData("Bill Prenn", "William James Prenn", "FullMiddle")]
    [InlineData("I. Prenn", "Ingrid Prenn", "Initial")]
    [InlineData("I. V. Prenn", "I. Prenn", "Initial")]
    [InlineData("Caspar Thorn", "Caspar Thorn III", "Suffix")]
    [InlineData("C. Thorn", "Caspar Thorn III", "None")]
    [InlineData("Joe Thorn", "Joseph R. Thorn Jr.", "Suffix")]
    [InlineData("J. Thorn", "Joseph R. Thorn Jr.", "None")]
    [InlineData("Rudy Prenn", "Rudolph W. Prenn", "ShortForm")]
    [InlineData("Bernie Prenn", "Bernard Prenn", "ShortForm")]
    [InlineData("Chris Prenn", "Christopher Prenn", "ShortForm")]
    [InlineData("Chris Prenn", "Christine Prenn", "RareShortForm")]
    [InlineData("JK Prenn", "J. K. Prenn", "Expansion")]
    [InlineData("J.K. Prenn", "JK Prenn", "Expansion")]
    [InlineData("JD Prenn", "James David Prenn", "Initial")]
    [InlineData("Robert Müllner", "Robert Muellner", "Spelling")]
    [InlineData("Jürgen Müllner", "Juergen Müllner", "Spelling")]
    [InlineData("Søren Brask", "Soeren Brask", "Spelling")]
    [InlineData("Robert S. Müllner", "Robert Muellner", "None")]
    [InlineData("Robert Mullner", "Robert Muellner", "MaybeSpelling")]
    public void Names_that_may_be_one_persons_say_how(string one, string other, string relation)
    {
        var (first, second) = (NameForm.Of(one)!, NameForm.Of(other)!);

        Assert.Equal(first.Block, second.Block);
        Assert.Equal(relation, first.RelationTo(second).ToString());
        Assert.Equal(relation, second.RelationTo(first).ToString());
    }

    [Theory]
    [InlineData("Harris")]
    [InlineData("al-Assad")]
    [InlineData("")]
    public void A_single_word_is_nobody_in_particular(string name) => Assert.Null(NameForm.Of(name));
}
