using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Ledgers;

/// <summary>What a verification came to, as a sheet offers it.</summary>
internal enum Finding
{
    /// <summary>A breach of law, whose facts are written.</summary>
    Breach,

    /// <summary>No breach of law.</summary>
    NoBreach,
}

/// <summary>Puts findings into words.</summary>
internal static class FindingWords
{
    public static Message InWords(this Finding finding) => finding switch
    {
        Finding.Breach => CaseSheetMessages.BreachFound,
        Finding.NoBreach => CaseSheetMessages.NoBreachFound,
    };
}
