using System.Globalization;
using BenchmarkDotNet.Running;
using NewsArchive.Benchmarks.Fuzzing;
using NewsArchive.Benchmarks.Importing;
using NewsArchive.Benchmarks.People;
using NewsArchive.Benchmarks.People.Measuring;
using NewsArchive.Benchmarks.People.Training;
using NewsArchive.Benchmarks.Quotes;
using NewsArchive.Benchmarks.Quotes.Measuring;
using NewsArchive.Benchmarks.Quotes.Training;
using NewsArchive.Benchmarks.Searching;
using NewsArchive.Benchmarks.Serving;
using NewsArchive.Extraction.People;

switch (args)
{
    // Trains src/NewsArchive.Extraction/People/Tagging/names.model on folders with a gold.json and files in CoNLL format.
    case ["train-names", var model, .. { Length: > 0 } paths]:
        var trained = new NameModelTrainer().Train([.. paths.SelectMany(GoldArticle.ReadAll)]);
        using (var file = File.Create(model))
        {
            trained.Write(file);
        }

        return 0;

    // Groups the words of a file of vectors into src/NewsArchive.Extraction/Words/words.clusters.
    case ["cluster-words", var clusters, var vectors]:
        var clustered = WordClusterer.Cluster(WordVectors.Read(vectors));
        using (var file = File.Create(clusters))
        {
            clustered.Write(file);
        }

        return 0;

    // How well persons and quotes are found in the articles that the repository has labelled, or persons in a folder's gold.json.
    case ["accuracy", .. var rest] when rest is [] || (rest is [var number] && int.TryParse(number, CultureInfo.InvariantCulture, out _)):
        PeopleAccuracy.Print(LabelledSet.Read(), NumberIn(rest), new PersonFinder());
        QuoteAccuracy.Print(LabelledQuotes.Read(), NumberIn(rest));
        return 0;

    case ["accuracy", var path, .. var rest]:
        PeopleAccuracy.Print(GoldArticle.ReadAll(path), NumberIn(rest), new PersonFinder());
        return 0;

    case ["cross-validate", var path, .. var rest]:
        PeopleAccuracy.PrintCrossValidated(GoldArticle.ReadAll(path), NumberIn(rest));
        return 0;

    // Trains src/NewsArchive.Extraction/Quotes/Ranking/speakers.model on folders with a gold.json of attributed quotes.
    case ["train-speakers", var model, .. { Length: > 0 } paths]:
        var speakers = SpeakerTraining.Train([.. paths.SelectMany(AttributedArticle.ReadFolder)]);
        using (var file = File.Create(model))
        {
            speakers.Write(file);
        }

        return 0;

    case ["cross-validate-speakers", var path, .. var rest]:
        SpeakerTraining.PrintCrossValidated(AttributedArticle.ReadFolder(path), NumberIn(rest));
        return 0;

    // Time and memory of extraction and import, as ratios to Markdig alone in the same run.
    case ["speed", .. var rest]:
        BenchmarkRunner.Run<SeedBenchmarks>(args: rest);
        return 0;

    // Spoilt files of every format, so many of each; the same seed gives the same ones.
    case ["fuzz", .. var rest] when rest.All(r => int.TryParse(r, CultureInfo.InvariantCulture, out _)):
        return FuzzCommand.Run(rest.Length > 0 ? NumberIn(rest[..1]) : 2000, rest.Length > 1 ? NumberIn(rest[1..2]) : 1);

    // Archives of so many invented articles each, made once and kept in a folder.
    case ["search-corpus", var folder, .. { Length: > 0 } rest]:
        return await SearchCommand.MakeAsync(folder, rest);

    // Time of searching them through the whole app, against a bare FTS5 statement and Lucene.Net in the same run.
    case ["search", var folder, .. { Length: > 0 } rest]:
        return await SearchCommand.MeasureAsync(folder, rest);

    // Rate, memory and size of importing so many invented seeds, against a bare pipeline in the same run.
    case ["import", var folder, .. { Length: > 0 } rest]:
        return await ImportCommand.MeasureAsync(folder, rest);

    // Article pages under load beside a bare Kestrel, its memory and its start; needs wrk.
    case ["load", var folder, .. { Length: > 0 } rest]:
        return await LoadCommand.RunAsync(folder, rest);

    case ["bare", var file, var url]:
        return await BareServer.RunAsync(file, url);

    default:
        Console.Error.WriteLine("usage: speed | fuzz [COUNT] [SEED] | accuracy [PATH] [MISTAKES] | cross-validate PATH [MISTAKES] | train-names MODEL PATH… | train-speakers MODEL PATH… | cross-validate-speakers PATH [MISTAKES] | cluster-words CLUSTERS VECTORS | search-corpus FOLDER COUNT… [--reindex] | search FOLDER COUNT… [--rounds=N] [--plan] [--no-lucene] | import FOLDER COUNT… [--rounds=N] | load FOLDER COUNT [--program=PATH]");
        return 2;
}

static int NumberIn(string[] rest) => rest is [var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 0;
