using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>The document of a letter on disk.</summary>
/// <param name="Letter">The letter.</param>
/// <param name="Path">The file.</param>
/// <param name="IsNew">Whether there was none before.</param>
public sealed record LetterDraft(Letter Letter, string Path, bool IsNew)
{
    /// <summary>The file of the office's checklist; null if there is none.</summary>
    public string? Checklist { get; init; }

    /// <summary>Whether it was written anew, as the register has the letter now.</summary>
    public bool IsRewritten { get; init; }

    /// <summary>Whether a person has edited it, so that it is left as it is.</summary>
    public bool IsEdited { get; init; }

    /// <summary>Where one that a person edited says otherwise than the register, or is still to be filled in.</summary>
    public IReadOnlyList<Message> Differences { get; init => field = ValueList.Of(value); } = ValueList<Message>.Empty;

    /// <summary>The files under which earlier ones were set aside, unrecorded ones and those that another program had saved.</summary>
    public IReadOnlyList<string> SetAside { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;
}
