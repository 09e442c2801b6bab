using System.IO.Compression;
using System.Text;

namespace EarlyWarning.Simulation.Tables;

/// <summary>Writes the parts of a file that is a zip, the same bytes for the same parts.</summary>
internal sealed class ZipFolder(string path) : IDisposable
{
    // The earliest time that a zip entry can have: the same options must give the same bytes.
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive zip = new(File.Create(path), ZipArchiveMode.Create);

    /// <summary>Adds a part of XML.</summary>
    public void AddXml(string name, string text) => Add(name, Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + text));

    public void Add(string name, byte[] bytes, CompressionLevel level = CompressionLevel.Optimal)
    {
        ZipArchiveEntry part = this.zip.CreateEntry(name, level);
        part.LastWriteTime = Stamp;
        using Stream target = part.Open();
        target.Write(bytes);
    }

    public void Dispose() => this.zip.Dispose();
}
