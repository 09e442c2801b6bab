namespace EarlyWarning.Robustness.Mutating;

/// <summary>What an area is given: the bytes of one of its files, or of one cell, line or expression.</summary>
/// <param name="File">What the bytes are put in place of, such as a file of a scan; the area knows the rest.</param>
/// <param name="Bytes">The bytes.</param>
internal sealed record Input(string File, byte[] Bytes)
{
    public Input(string file, string text)
        : this(file, System.Text.Encoding.UTF8.GetBytes(text))
    {
    }
}
