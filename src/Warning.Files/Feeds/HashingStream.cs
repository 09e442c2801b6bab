using System.Security.Cryptography;

namespace EarlyWarning.Files.Feeds;

/// <summary>Hashes a file while it is read: a second pass for the hash alone would read it all again.</summary>
internal sealed class HashingStream(Stream file) : ForwardStream(file)
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>The SHA-256 of what was read so far, in hexadecimal.</summary>
    public string Hash => Convert.ToHexStringLower(hash.GetCurrentHash());

    public override int Read(Span<byte> buffer)
    {
        int read = Source.Read(buffer);
        hash.AppendData(buffer[..read]);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) hash.Dispose();
        base.Dispose(disposing);
    }
}
