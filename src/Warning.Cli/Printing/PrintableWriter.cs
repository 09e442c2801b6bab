using System.Globalization;
using System.Text;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Cli.Printing;

/// <summary>
/// Writes text as <see cref="Printable"/> shows it, so that nothing that is printed steers the terminal; the line feed passes, with which the program ends its
/// own lines. JSON stays the same JSON.
/// </summary>
internal sealed class PrintableWriter : TextWriter
{
    private const char LineFeed = '\n';

    private readonly TextWriter writer;

    /// <summary>Creates a writer of a stream, which it disposes.</summary>
    public PrintableWriter(TextWriter writer)
        : base(CultureInfo.InvariantCulture)
    {
        this.writer = writer;
        NewLine = writer.NewLine;
    }

    public override Encoding Encoding => writer.Encoding;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        for (int steering; (steering = buffer.IndexOfAny(Printable.Steering)) >= 0; buffer = buffer[(steering + 1)..])
        {
            writer.Write(buffer[..steering]);
            if (buffer[steering] == LineFeed) writer.Write(LineFeed);
            else writer.Write(Printable.Escape(buffer[steering]));
        }

        writer.Write(buffer);
    }

    public override void Flush() => writer.Flush();

    public override Task FlushAsync() => writer.FlushAsync();

    public override Task FlushAsync(CancellationToken cancellationToken) => writer.FlushAsync(cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing) writer.Dispose();
        base.Dispose(disposing);
    }
}
