namespace NewsArchive.Store.Auditing;

/// <summary>What can be done by somebody who may enter the administration.</summary>
public enum AuditAction
{
    SignedIn,
    SignInFailed,
    SignedOut,
    SessionEnded,
    PasswordChanged,
    CodeTurnedOn,
    CodeTurnedOff,
    RecoveryCodesMade,
    UserCreated,
    UserRoleChanged,
    UserLinkMade,
    UserLocked,
    UserUnlocked,
    UserRemoved,
    ImportPreviewed,
    SeedsUploaded,
    ImportStarted,
    ImportCancelled,
    PeopleDecided,
    DecisionUndone,
    Corrected,
    CorrectionUndone,
    CorrectionKept,
    ArticleHidden,
    ArticleUnhidden,
}
