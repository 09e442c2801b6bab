namespace EarlyWarning.Hosting;

/// <summary>The options of an application that hosts the library.</summary>
public sealed class EarlyWarningOptions
{
    /// <summary>The layers of the rule pack, from first to last: folders, or <c>default</c> for the embedded pack.</summary>
    public IList<string> Rules { get; set; } = ["default"];

    /// <summary>Whether folders are watched for changes; if not, they are read again only by <see cref="IRulePackSource.Refresh"/>.</summary>
    public bool Watch { get; set; } = true;
}
