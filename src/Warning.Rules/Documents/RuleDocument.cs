namespace EarlyWarning.Rules;

/// <summary>A file of a rule set: a catalog, parameters, rules, or what is given in a scenario. Immutable as long as its bytes are.</summary>
public sealed class RuleDocument
{
    /// <summary>Creates a document.</summary>
    /// <param name="path">The path of the file, as diagnostics show it.</param>
    /// <param name="content">The content, JSON with comments in UTF-8; it is kept, not copied.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    public RuleDocument(string path, ReadOnlyMemory<byte> content)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Path = path;
        Content = content;
    }

    /// <summary>The path of the file, as diagnostics show it.</summary>
    public string Path { get; }

    /// <summary>The content in UTF-8.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    internal Text.SourceText Source => SourceIn(0);

    /// <summary>Returns the text of the document as one of a layer.</summary>
    internal Text.SourceText SourceIn(int layer) => new(Path, Content) { Layer = layer };
}
