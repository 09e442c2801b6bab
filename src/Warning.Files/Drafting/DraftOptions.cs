using EarlyWarning.Rules;

namespace EarlyWarning.Files;

/// <summary>How a scan file is drafted.</summary>
public sealed record DraftOptions
{
    /// <summary>The language of the comments, and of the tables of a scan.</summary>
    public MessageLanguage Language { get; init; } = MessageLanguage.Chinese;

    /// <summary>The formats of the files; null: <see cref="FileFormats.Plain"/>.</summary>
    public FileFormats? Formats { get; init; }

    /// <summary>
    /// The scan file of an earlier delivery, whose decisions are kept; null: that of the folder itself, if it has one. Its text is taken over with its
    /// comments,
    /// and only what is new in the folder is added to it.
    /// </summary>
    public string? Earlier { get; init; }

    /// <summary>The rules whose indicators the files are looked through for; null: <see cref="RulePack.Default"/>.</summary>
    public RulePack? Pack { get; init; }
}
