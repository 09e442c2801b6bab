namespace EarlyWarning.Files;

/// <summary>What a scan is doing.</summary>
public enum ScanStage
{
    /// <summary>Reading feeds.</summary>
    Reading,

    /// <summary>Evaluating rules and scoring companies.</summary>
    Assessing,

    /// <summary>Writing the results.</summary>
    Writing,
}
