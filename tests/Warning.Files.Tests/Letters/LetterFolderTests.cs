using EarlyWarning.Files.Writing;
using NodaTime;

namespace EarlyWarning.Files.Letters;

public sealed class LetterFolderTests
{
    [Fact]
    public void What_is_cut_off_leaves_no_file_and_the_next_one_succeeds()
    {
        using TemporaryFolder state = new();
        FailingDisk disk = new(failsAt: 3, staysDown: false);
        LetterFolder folder = new(state.Path, disk);
        Assert.Throws<LedgerException>(() => folder.Prepare("a.docx", "whole"u8.ToArray()));
        Assert.Empty(Directory.GetFiles(folder.Path));
        folder.Finish(folder.Prepare("a.docx", "whole"u8.ToArray()), "a.docx");
        Assert.Equal(["a.docx"], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
        Assert.Equal("whole"u8.ToArray(), folder.Read("a.docx"));
    }

    [Fact]
    public void What_was_prepared_tells_what_it_was_to_be()
    {
        using TemporaryFolder state = new();
        LetterFolder folder = new(state.Path, Disk.OfMachine);
        string left = folder.Prepare("鹤山-2026-05-06-opinion.docx", "new"u8.ToArray());
        Assert.Equal(new LeftFile(left, "鹤山-2026-05-06-opinion.docx"), Assert.Single(folder.Left()));
    }

    [Fact]
    public void A_copy_is_kept_once_and_other_content_under_the_next_number()
    {
        using TemporaryFolder state = new();
        LetterFolder folder = new(state.Path, Disk.OfMachine);
        Assert.Equal("a-saved-1.docx", folder.Copy("a.docx", "one"u8.ToArray(), "saved"));
        Assert.Equal("a-saved-1.docx", folder.Copy("a.docx", "one"u8.ToArray(), "saved"));
        Assert.Equal("a-saved-2.docx", folder.Copy("a.docx", "two"u8.ToArray(), "saved"));
        Assert.Equal(2, Directory.GetFiles(folder.Path).Length);
    }

    [Theory]
    [InlineData("~$2026-reminder.docx")]
    [InlineData("~$A-2026-reminder.docx")]
    [InlineData(".~lock.A-2026-reminder.docx#")]
    [InlineData(".~A-2026-reminder.docx")]
    public void A_file_that_another_program_has_open_is_refused_by_name(string mark)
    {
        using TemporaryFolder state = new();
        LetterFolder folder = new(state.Path, Disk.OfMachine);
        folder.Finish(folder.Prepare("A-2026-reminder.docx", "text"u8.ToArray()), "A-2026-reminder.docx");
        folder.RefuseOpen("A-2026-reminder.docx");
        File.WriteAllText(folder.PathOf(mark), "");
        LedgerException refused = Assert.Throws<LedgerException>(() => folder.RefuseOpen("A-2026-reminder.docx"));
        Assert.Equal(LedgerReason.NotWritten, refused.Reason);
        Assert.Contains(mark, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("XN0202618Y@2026-05-06#reminder", "XN0202618Y-2026-05-06-reminder.docx", "XN0202618Y-2026-05-06-reminder-checklist.docx")]
    [InlineData("鹤山@2026-05-06#opinion", "鹤山-2026-05-06-opinion.docx", "鹤山-2026-05-06-opinion-checklist.docx")]
    public void A_file_is_named_by_the_letter_and_the_checklist_beside_it(string id, string file, string checklist)
    {
        Assert.Equal(file, LetterFolder.FileOf(Of(id), ".docx"));
        Assert.Equal(checklist, LetterFolder.ChecklistOf(file));
    }

    [Fact]
    public void Ids_that_a_name_cannot_tell_apart_have_files_of_their_own()
    {
        string[] ids = ["a/b@2026-05-06#reminder", "a:b@2026-05-06#reminder", "..@2026-05-06#reminder", new string('x', 300) + "1", new string('x', 300) + "2"];
        string[] files = [.. ids.Select(id => LetterFolder.FileOf(Of(id), ".docx"))];
        Assert.Equal(files.Length, files.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(files, file => Assert.True(file.Length < 200 && Path.GetFileName(file) == file && !file.StartsWith('.')));
    }

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
