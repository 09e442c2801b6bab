using System.Text;
using EarlyWarning.Files.Writing;
using NodaTime;

namespace EarlyWarning.Files.Ledgers;

public sealed class LetterFolderTests
{
    [Fact]
    public void A_file_that_is_there_is_never_written_again()
    {
        using TemporaryFolder state = new();
        LetterFolder folder = new(state.Path, FileFormats.Plain, Disk.OfMachine);
        Assert.True(folder.Write("a.docx", Text("first")));
        File.WriteAllText(folder.PathOf("a.docx"), "edited");
        Assert.False(folder.Write("a.docx", Text("second")));
        Assert.Equal("edited", File.ReadAllText(folder.PathOf("a.docx")));
    }

    [Fact]
    public void What_is_cut_off_leaves_no_file_and_the_next_one_succeeds()
    {
        using TemporaryFolder state = new();
        LetterFolder folder = new(state.Path, FileFormats.Plain, Disk.OfMachine);
        Assert.Throws<LedgerException>(() => folder.Write("a.docx", stream =>
        {
            stream.WriteByte(1);
            throw new IOException("No space left on device.");
        }));
        Assert.False(File.Exists(folder.PathOf("a.docx")));
        Assert.True(folder.Write("a.docx", Text("whole")));
        Assert.Equal(["a.docx"], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Drafts_of_a_format_that_an_app_brings_have_its_extension()
    {
        using TemporaryFolder state = new();
        LetterFolder folder = new(state.Path, FileFormats.Plain.WithLetters((_, stream) => stream.Write("给公司"u8), ".txt"), Disk.OfMachine);
        string file = folder.FileOf(Of("A@2026-11-20#reminder"));
        Assert.EndsWith(".txt", file, StringComparison.Ordinal);
        Assert.True(folder.Write(file, stream => stream.Write("给公司"u8)));
        Assert.Equal("给公司", File.ReadAllText(folder.PathOf(file)));
        Assert.EndsWith(".docx", new LetterFolder(state.Path, FileFormats.Plain, Disk.OfMachine).FileOf(Of("A@2026-11-20#reminder")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("91440784XN0202618Y@2026-05-06#reminder", "91440784XN0202618Y-2026-05-06-reminder.docx")]
    [InlineData("鹤山@2026-05-06#opinion", "鹤山-2026-05-06-opinion.docx")]
    public void A_file_is_named_by_the_letter(string id, string file) => Assert.Equal(file, LetterFolder.FileOf(Of(id), ".docx"));

    [Fact]
    public void Ids_that_a_name_cannot_tell_apart_have_files_of_their_own()
    {
        string[] ids = ["a/b@2026-05-06#reminder", "a:b@2026-05-06#reminder", "..@2026-05-06#reminder", new string('x', 300) + "1", new string('x', 300) + "2"];
        string[] files = [.. ids.Select(id => LetterFolder.FileOf(Of(id), ".docx"))];
        Assert.Equal(files.Length, files.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(files, file => Assert.True(file.Length < 200 && Path.GetFileName(file) == file && !file.StartsWith('.')));
    }

    private static Action<Stream> Text(string text) => stream => stream.Write(Encoding.UTF8.GetBytes(text));

    private static Letter Of(string id) => new()
    {
        Id = id,
        Episode = "e",
        Company = "c",
        Step = LetterStep.Reminder,
        State = LetterState.Proposed,
        Proposal = new LetterProposal("c", new LocalDate(2026, 5, 6), ProposalReason.EpisodeOpen, [], []),
    };
}
