namespace EarlyWarning.Cli;

/// <summary>Standard error that presses Ctrl-C when the progress line comes to a word.</summary>
internal sealed class CancelOnWord(string word) : StringWriter
{
    private readonly CancellationTokenSource cancelled = new();

    public CancellationToken Token => cancelled.Token;

    public override void Write(string? value)
    {
        base.Write(value);
        if (value?.Contains(word, StringComparison.Ordinal) == true) cancelled.Cancel();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) cancelled.Dispose();
        base.Dispose(disposing);
    }
}
