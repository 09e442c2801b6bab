using System.IO.MemoryMappedFiles;
using EarlyWarning.Robustness.Mutating;

namespace EarlyWarning.Robustness.Running;

/// <summary>Keeps the inputs that are being run in a file that outlives the process, should one kill it.</summary>
internal sealed class LastInput : IDisposable
{
    private const int Room = 32 << 20;

    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;

    public LastInput(string path)
    {
        this.file = MemoryMappedFile.CreateFromFile(path, FileMode.Create, null, Room);
        view = this.file.CreateViewAccessor();
    }

    /// <summary>Writes inputs: the number of them, then each as its length and its bytes.</summary>
    public void Note(IReadOnlyList<Input> inputs)
    {
        view.Write(0, inputs.Count);
        long at = sizeof(int);
        foreach (Input input in inputs)
        {
            if (at + sizeof(int) + input.Bytes.Length > Room) return;
            view.Write(at, input.Bytes.Length);
            view.WriteArray(at + sizeof(int), input.Bytes, 0, input.Bytes.Length);
            at += sizeof(int) + input.Bytes.Length;
        }
    }

    public void Dispose()
    {
        view.Dispose();
        this.file.Dispose();
    }
}
