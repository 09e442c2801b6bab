namespace EarlyWarning.Cli;

/// <summary>Standard output redirected to a disk with no room left.</summary>
internal sealed class FullDisk : StringWriter
{
    public override Task FlushAsync(CancellationToken cancellationToken) => throw new IOException("No space left on device");
}
