namespace EarlyWarning.Rules;

/// <summary>Thrown when a stream holds no peer tables, or not all of what was written.</summary>
public sealed class PeerTablesException : Exception
{
    internal PeerTablesException(int line, Message text, Exception? inner = null)
        : base(text.ToString(), inner) => (Line, Text) = (line, text);

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>The message in both languages: where and what is wrong.</summary>
    public Message Text { get; }
}
