namespace EarlyWarning.Files;

/// <summary>What the ids of companies are.</summary>
public enum IdKind
{
    /// <summary>Unified social credit codes (GB 32100), mended in case, spaces and width, both check characters verified.</summary>
    CreditCode,

    /// <summary>Any text, white space around it cut.</summary>
    Any,
}
