namespace EarlyWarning.Files;

/// <summary>The stages of a scan.</summary>
public enum ScanStage
{
    /// <summary>Reading feeds.</summary>
    Reading,

    /// <summary>Evaluating rules and scoring companies.</summary>
    Assessing,

    /// <summary>Writing the results.</summary>
    Writing,
}
