using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>What differs between rules and the release before. Immutable; equal by value.</summary>
/// <param name="AddedRules">The ids of the rules that are new.</param>
/// <param name="ChangedRules">The ids of the rules that say something else; layout, notes and tests do not count.</param>
/// <param name="RemovedRules">The ids of the rules that are gone.</param>
/// <param name="AddedFiles">The files that are new.</param>
/// <param name="ChangedFiles">The files with other bytes.</param>
/// <param name="RemovedFiles">The files that are gone.</param>
public sealed record ReleaseChanges(
    IReadOnlyList<string> AddedRules,
    IReadOnlyList<string> ChangedRules,
    IReadOnlyList<string> RemovedRules,
    IReadOnlyList<string> AddedFiles,
    IReadOnlyList<string> ChangedFiles,
    IReadOnlyList<string> RemovedFiles)
{
    /// <summary>The ids of the rules that are new.</summary>
    public IReadOnlyList<string> AddedRules { get; init => field = ValueList.Of(value); } = ValueList.Of(AddedRules);

    /// <summary>The ids of the rules that say something else; layout, notes and tests do not count.</summary>
    public IReadOnlyList<string> ChangedRules { get; init => field = ValueList.Of(value); } = ValueList.Of(ChangedRules);

    /// <summary>The ids of the rules that are gone.</summary>
    public IReadOnlyList<string> RemovedRules { get; init => field = ValueList.Of(value); } = ValueList.Of(RemovedRules);

    /// <summary>The files that are new.</summary>
    public IReadOnlyList<string> AddedFiles { get; init => field = ValueList.Of(value); } = ValueList.Of(AddedFiles);

    /// <summary>The files with other bytes.</summary>
    public IReadOnlyList<string> ChangedFiles { get; init => field = ValueList.Of(value); } = ValueList.Of(ChangedFiles);

    /// <summary>The files that are gone.</summary>
    public IReadOnlyList<string> RemovedFiles { get; init => field = ValueList.Of(value); } = ValueList.Of(RemovedFiles);

    /// <summary>Whether no file differs.</summary>
    internal bool AreNone => AddedFiles.Count + ChangedFiles.Count + RemovedFiles.Count == 0;
}
