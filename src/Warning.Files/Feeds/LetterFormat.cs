namespace EarlyWarning.Files;

/// <summary>
/// A format of the documents of letters: how their files are named, what writes them and what reads them back.
/// <see cref="FileFormats.WithLetters"/> takes one that an app brings. Immutable and thread-safe if its functions are.
/// </summary>
public sealed class LetterFormat
{
    /// <summary>Creates a format.</summary>
    /// <param name="extension">The extension of the files, with the dot, in lower case.</param>
    /// <param name="write">
    /// Writes a letter with its marks to a stream that can be read, written and sought, and leaves it open. An <see cref="IOException"/> is told as a draft
    /// that cannot be written. The same letter and marks give the same bytes.
    /// </param>
    /// <param name="read">
    /// Reads a file back from a stream that can be sought: what was written, or what a person made of it. A file that is none of the format is an
    /// <see cref="InvalidDataException"/>.
    /// </param>
    /// <exception cref="ArgumentException"><paramref name="extension"/> is not a dot and lower-case letters or digits.</exception>
    public LetterFormat(string extension, Action<LetterDocument, LetterMarks, Stream> write, Func<Stream, WrittenLetter> read)
    {
        ArgumentNullException.ThrowIfNull(extension);
        ArgumentNullException.ThrowIfNull(write);
        ArgumentNullException.ThrowIfNull(read);
        if (!FeedFormat.IsExtension(extension))
            throw new ArgumentException($"'{extension}' is no extension; write a dot and lower-case letters or digits.", nameof(extension));
        Extension = extension;
        Write = write;
        Read = read;
    }

    /// <summary>The extension of the files, with the dot, in lower case.</summary>
    public string Extension { get; }

    /// <summary>Writes the office's checklist of a letter, as a document of its own; null: there is none.</summary>
    public Action<LetterDocument, LetterMarks, Stream>? Checklist { get; init; }

    internal Action<LetterDocument, LetterMarks, Stream> Write { get; }

    internal Func<Stream, WrittenLetter> Read { get; }
}
