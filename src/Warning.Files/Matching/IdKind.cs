namespace EarlyWarning.Files.Matching;

/// <summary>What the id of a company is.</summary>
internal enum IdKind
{
    /// <summary>A unified social credit code, mended and verified.</summary>
    CreditCode,

    /// <summary>Any text, white space around it cut.</summary>
    Any,
}
