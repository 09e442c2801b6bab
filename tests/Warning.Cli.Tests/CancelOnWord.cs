namespace EarlyWarning.Cli;

/// <summary>A standard error stream that cancels the run when the progress line contains a word.</summary>
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
