using Microsoft.AspNetCore.Identity;

namespace NewsArchive.Web.SigningIn.Passwords;

/// <summary>Refuses what a guesser tries first. Length is checked by Identity; rules of composition make passwords hard to remember, not hard to guess.</summary>
internal sealed class PasswordRules : IPasswordValidator<IdentityUser>
{
    private const int MinDistinctCharacters = 5;
    private const int MinNameLength = 3;
    private const int MinBesideName = 8;

    private static readonly Lazy<HashSet<string>> Common = new(ReadCommon);

    public Task<IdentityResult> ValidateAsync(UserManager<IdentityUser> manager, IdentityUser user, string? password) =>
        Task.FromResult((IsPresent(manager, user, password ?? "") ? "This is the present password. Choose another one." : Refuse(password ?? "", user.UserName ?? "")) is { } reason
            ? IdentityResult.Failed(new IdentityError { Code = nameof(PasswordRules), Description = reason })
            : IdentityResult.Success);

    /// <summary>Why the password may not be used, in one sentence, or null.</summary>
    public static string? Refuse(string password, string userName)
    {
        var folded = password.ToUpperInvariant();
        if (folded.Distinct().Count() < MinDistinctCharacters)
        {
            return $"Use at least {MinDistinctCharacters} different characters in the password.";
        }

        if (userName.Length >= MinNameLength && folded.Contains(userName.ToUpperInvariant(), StringComparison.Ordinal)
            && folded.Replace(userName.ToUpperInvariant(), "", StringComparison.Ordinal).Length < MinBesideName)
        {
            return "This password is little more than the user's name.";
        }

        return IsCommon(folded) ? "This password is one of those that are guessed first. Choose another one." : null;
    }

    private static bool IsPresent(UserManager<IdentityUser> manager, IdentityUser user, string password) =>
        user.PasswordHash is { } hash && manager.PasswordHasher.VerifyHashedPassword(user, hash, password) != PasswordVerificationResult.Failed;

    // "Password1234!!": what is added at either end is guessed as fast.
    private static bool IsCommon(string folded)
    {
        var joined = string.Concat(folded.Where(char.IsLetterOrDigit)) is var words && words.Length * 3 >= folded.Length * 2 ? words : folded;
        var repeated = joined[..PeriodOf(joined)];
        return Common.Value.Contains(folded)
            || Common.Value.Contains(folded.Trim([.. folded.Where(c => !char.IsLetter(c))]))
            || Common.Value.Contains(folded.Trim([.. folded.Where(c => !char.IsLetterOrDigit(c))]))
            || (repeated.Length < joined.Length && (Common.Value.Contains(repeated) || repeated.Length < MinBesideName))
            || IsRow(joined);
    }

    // 6 of "QWERTYQWERTYQWERTY": how much of it is not repeated.
    private static int PeriodOf(string text)
    {
        for (var length = 1; length <= text.Length / 2; length++)
        {
            if (text.Length % length == 0 && text.AsSpan(length).SequenceEqual(text.AsSpan(0, text.Length - length)))
            {
                return length;
            }
        }

        return text.Length;
    }

    // "abcdefghijkl", "zyxwvutsrqponm": each character follows the one before it.
    private static bool IsRow(string text) => text.Zip(text.Skip(1), (before, after) => after - before).Distinct().Take(2).ToList() is [1 or -1];

    private static HashSet<string> ReadCommon()
    {
        using var file = typeof(PasswordRules).Assembly.GetManifestResourceStream("common-passwords.txt")
            ?? throw new InvalidOperationException("common-passwords.txt is not built in.");
        using var lines = new StreamReader(file);
        var common = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (lines.ReadLine() is { } line)
        {
            common.Add(line);
        }

        return common;
    }
}
