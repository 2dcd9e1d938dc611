namespace NewsArchive.Web.SigningIn;

/// <summary>Who may open a page or send a form: everything under /admin is for editors, <c>[Authorize(AccessPolicy.Administrators)]</c> says where that is not enough.</summary>
internal static class AccessPolicy
{
    /// <summary>Whoever corrects: administrators too.</summary>
    public const string Editors = "editors";

    public const string Administrators = "administrators";

    public static void AddAccessPolicies(this IServiceCollection services) => services.AddAuthorizationBuilder()
        .AddPolicy(Editors, policy => policy.RequireRole(UserRole.Administrator, UserRole.Editor))
        .AddPolicy(Administrators, policy => policy.RequireRole(UserRole.Administrator));
}
