using EarlyWarning.Files.Asking;
using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Writing;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>Writes requests for data: of each department a letter and the sheet that goes with it. Nothing is recorded and no number is taken.</summary>
public static class DataRequestFiles
{
    private const int LongestName = 60;

    /// <summary>Returns the folder in which the requests of a date are written, unless another is named: beside the results of the scans.</summary>
    /// <param name="scan">The scan.</param>
    /// <param name="requests">The requests.</param>
    /// <returns>The folder's path.</returns>
    public static string UsualFolder(ScanFile scan, DataRequests requests)
    {
        ArgumentNullException.ThrowIfNull(scan);
        ArgumentNullException.ThrowIfNull(requests);
        return Path.Combine(scan.Output, FormattableString.Invariant($"asking-{requests.AsOf:uuuu-MM-dd}"));
    }

    /// <summary>Writes the letters and sheets into a folder, none over a file that is there, since somebody may have written in it.</summary>
    /// <param name="scan">The scan, which names the union and has the formats of letters and workbooks.</param>
    /// <param name="requests">The requests.</param>
    /// <param name="folder">The folder; it is made if it is not there.</param>
    /// <param name="addressee">The full name of the department; null: it is left to be filled in.</param>
    /// <returns>The paths of the files, letter and sheet of each request in turn.</returns>
    /// <exception cref="LedgerException">The scan names no union, or has no format of letters or workbooks; or a file is there already or cannot be written.
    /// Then none is written.</exception>
    public static IReadOnlyList<string> Write(ScanFile scan, DataRequests requests, string folder, string? addressee = null)
    {
        ArgumentNullException.ThrowIfNull(scan);
        ArgumentNullException.ThrowIfNull(requests);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        Issuer issuer = scan.Issuer ?? throw Fault(AskingMessages.NoUnionToAsk);
        if (scan.Formats.Letters is not { } letters || scan.Formats.Workbooks is not { } workbooks) throw Fault(LedgerFileMessages.NoDraftFormat);
        List<(string Path, byte[] Content)> files = [];
        foreach (DataRequest request in requests.Requests)
        {
            LetterDocument letter = DataRequestDrafter.Draft(request, issuer, scan.Pack.Policy.Letters, addressee);
            WorkbookDocument sheet = DataRequestWorkbook.Of(scan, request, letter.Title);
            LetterMarks marks = new(FormattableString.Invariant($"{request.Department}@{requests.AsOf:uuuu-MM-dd}"), "", "");
            files.Add((PathOf(folder, request, letters.Extension), BytesOf(stream => letters.Write(letter, marks, stream))));
            files.Add((PathOf(folder, request, scan.Formats.WorkbookExtension), BytesOf(stream => workbooks(sheet, stream))));
        }

        if (files.Select(file => file.Path).FirstOrDefault(Path.Exists) is { } there) throw Fault(AskingMessages.RequestIsThere(there));
        WriteAll(folder, files);
        return [.. files.Select(file => file.Path)];
    }

    private static void WriteAll(string folder, List<(string Path, byte[] Content)> files)
    {
        List<string> written = [];
        try
        {
            Disk.OfMachine.CreateFolder(folder);
            foreach ((string path, byte[] content) in files)
            {
                string unfinished = UnfinishedFile.NameFor(path);
                written.Add(unfinished);
                Disk.OfMachine.Write(unfinished, stream => stream.Write(content));
            }

            for (int place = 0; place < files.Count; place++) Disk.OfMachine.MoveFile(written[place], files[place].Path);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            foreach (string unfinished in written) UnfinishedFile.Delete(Disk.OfMachine, unfinished);
            throw Fault(AskingMessages.RequestNotWritten(folder, SystemFaults.InWords(cause)), cause);
        }
    }

    private static byte[] BytesOf(Action<Stream> write)
    {
        using MemoryStream stream = new();
        write(stream);
        return stream.ToArray();
    }

    private static string PathOf(string folder, DataRequest request, string extension)
    {
        string plain = string.Concat(request.Department.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '、' ? c : '_'));
        return Path.Combine(folder, plain[..Math.Min(plain.Length, LongestName)] + extension);
    }

    private static LedgerException Fault(Rules.Message message, Exception? cause = null) => new(LedgerReason.NotWritten, message, inner: cause);
}
