using System.Runtime.InteropServices;

namespace EarlyWarning.Files.Feeds;

/// <summary>
/// Tells files from pipes and devices, of which nobody knows where they end, or whether they ever begin: on Linux to open a pipe already waits for whoever
/// writes into it. .NET does not tell them apart.
/// </summary>
internal static partial class RegularFile
{
    private const int ThisFolder = -100;
    private const uint Mode = 1;
    private const int StatusLength = 256;

    // In the statx structure of the kernel, which is the same on all machines.
    private const int ModeAt = 28;
    private const int KindBits = 0xF000;
    private const int RegularKind = 0x8000;

    /// <summary>Whether a path leads to something else than a file or folder. False where that cannot be told, and where nothing is there.</summary>
    public static bool IsNone(string path) => OperatingSystem.IsLinux() && KindOf(path) is { } kind && kind != RegularKind;

    private static int? KindOf(string path)
    {
        Span<byte> status = stackalloc byte[StatusLength];
        try
        {
            if (StatX(ThisFolder, path, 0, Mode, status) != 0) return null;
        }
        catch (Exception absent) when (absent is DllNotFoundException or EntryPointNotFoundException)
        {
            return null; // a C library without it; what cannot be sought is refused when it is opened
        }

        return MemoryMarshal.Read<ushort>(status[ModeAt..]) & KindBits;
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(int folder, string path, int flags, uint mask, Span<byte> status);
}
