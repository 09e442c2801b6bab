using EarlyWarning.Files;
using EarlyWarning.Office.Bulletins;

namespace EarlyWarning.Office.Word;

/// <summary>
/// <c>docs/render-letters.sh</c> makes pictures of the letters of four places and of a bulletin: it sets EARLYWARNING_LETTERS to a folder
/// and runs this test, which writes them there.
/// </summary>
public sealed class LetterPictures
{
    [Fact]
    public void The_letters_are_written_where_the_switch_says()
    {
        using TemporaryFolder temporary = new();
        string folder = Environment.GetEnvironmentVariable("EARLYWARNING_LETTERS") ?? temporary.Path;
        foreach ((string name, LetterDocument letter) in PlaceLetters.All)
        {
            using FileStream file = File.Create(Path.Combine(folder, $"letter-{name}.docx"));
            LetterWriter.Write(letter, file);
        }

        using (FileStream checklist = File.Create(Path.Combine(folder, "letter-checklist.docx")))
            ChecklistWriter.Write(LetterExamples.LongReminder(), new LetterMarks("", "", ""), checklist);

        using (FileStream bulletin = File.Create(Path.Combine(folder, "letter-bulletin.docx"))) BulletinWriter.Write(BulletinExamples.Weekly(), bulletin);

        Assert.Equal(PlaceLetters.All.Count + 2, Directory.GetFiles(folder, "letter-*.docx").Length);
    }
}
