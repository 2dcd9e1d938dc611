using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace NewsArchive.Store.People;

/// <summary>The order of a library's catalogue: people by surname, which is the last word of a name but for "Jr." and the like.</summary>
public static class SurnameOrder
{
    /// <summary>People with the word, without case and accents, by which they are ordered: "lindqvist moreau" for "Anna Lindqvist-Moreau".</summary>
    public static IQueryable<SurnamedPerson> WithSurnames(this IQueryable<Person> people) => people.Select(p => new SurnamedPerson
    {
        Person = p,

        // The key has no case and accents, but no hyphens either: so the name says how much of the key's end is its last word.
        Surname = p.Key.EndsWith(" jr") || p.Key.EndsWith(" sr") || p.Key.EndsWith(" ii") || p.Key.EndsWith(" iv")
            ? LastWord(p.Key.Substring(0, p.Key.Length - 3))
            : p.Key.EndsWith(" iii")
                ? LastWord(p.Key.Substring(0, p.Key.Length - 4))
                : p.Key.Substring(p.Key.Length - LastWord(p.Name.Replace("’", "").Replace("'", "")).Length).TrimStart(),
    });

    /// <summary>By surname, then by the whole name.</summary>
    public static IOrderedQueryable<SurnamedPerson> BySurname(this IQueryable<SurnamedPerson> people) => people.OrderBy(p => p.Surname).ThenBy(p => p.Person.Slug);

    internal static void Map(ModelBuilder builder) =>
        builder.HasDbFunction(((Func<string, string>)LastWord).Method).HasTranslation(arguments => LastWordOf(arguments[0]));

    private static string LastWord(string words) => throw new InvalidOperationException($"Only the database knows the last word of “{words}”.");

    // Without the letters at their end, the words end at the last space: substr(words, length(rtrim(words, replace(words, ' ', ''))) + 1)
    private static SqlFunctionExpression LastWordOf(SqlExpression words)
    {
        var text = words.TypeMapping;
        var number = new IntTypeMapping("INTEGER");
        var letters = Call("replace", text, words, new SqlConstantExpression(" ", text), new SqlConstantExpression("", text));
        var length = Call("length", number, Call("rtrim", text, words, letters));
        return Call("substr", text, words, new SqlBinaryExpression(ExpressionType.Add, length, new SqlConstantExpression(1, number), typeof(int), number));
    }

    private static SqlFunctionExpression Call(string name, RelationalTypeMapping? mapping, params SqlExpression[] arguments) =>
        new(name, arguments, nullable: true, argumentsPropagateNullability: arguments.Select(_ => true), mapping?.ClrType ?? typeof(string), mapping);
}

/// <summary>A person and the word by which lists order them.</summary>
public sealed class SurnamedPerson
{
    public required Person Person { get; init; }

    public required string Surname { get; init; }
}
