namespace EarlyWarning.Hosting;

/// <summary>What an app that hosts the library sets.</summary>
public sealed class EarlyWarningOptions
{
    /// <summary>The rule packs: folders, or <c>default</c> for the pack inside the library; a later one adds and replaces.</summary>
    public IList<string> Rules { get; set; } = ["default"];

    /// <summary>Whether the folders are watched for changes; without it only <see cref="IRulePackSource.Refresh"/> looks again.</summary>
    public bool Watch { get; set; } = true;
}
